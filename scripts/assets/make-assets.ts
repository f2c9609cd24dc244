// Draws the pictures of the app anew: npx tsx scripts/assets/make-assets.ts
import { PICTURES } from './files.ts';
import { writeAll } from './write.ts';

writeAll(PICTURES);
