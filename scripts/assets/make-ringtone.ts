// Synthesises the ring of the app anew: npx tsx scripts/assets/make-ringtone.ts
import { SOUNDS } from './files.ts';
import { writeAll } from './write.ts';

writeAll(SOUNDS);
