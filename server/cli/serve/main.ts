/** `npm run serve -- --help` says what it does. */
import { terminal } from '../Io.ts';
import { serve } from './serve.ts';

process.exitCode = await serve(process.argv.slice(2), process.env, terminal);
