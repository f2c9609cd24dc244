/** `npm run call -- --help` says what it does. */
import { terminal } from './Io.ts';
import { main } from './main.ts';

process.exitCode = await main(process.argv.slice(2), terminal);
