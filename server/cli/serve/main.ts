/** `npm run serve -- --help` says what it does. */
import { terminal } from '../Io.ts';
import { serve } from './serve.ts';

// At once: what was opened for a start that failed, or a client that does not go, must not keep the process.
process.exit(await serve(process.argv.slice(2), process.env, terminal));
