import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

/** Who this machine's command is to app servers: a device like any other. */
export interface CommandIdentity {
  readonly device: string;
  /** Never print it. */
  readonly credential: string;
}

/** The command as a device of the link: the same secret is the same device. */
export function identityOf(credential: string): CommandIdentity {
  return { device: `command-${createHash('sha256').update(`device ${credential}`).digest('hex').slice(0, 12)}`, credential };
}

/**
 * The credential that the command has drawn at its first use, in a file for its owner only: a name that it has taken at a
 * server is its own the next time too. Where it cannot be kept it is a new one each time.
 */
export function keptCredential(path = fileOf(process.env)): string {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    const credential = randomBytes(32).toString('base64url');
    try {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, `${credential}\n`, { mode: 0o600 });
    } catch {
      // A home that cannot be written to.
    }
    return credential;
  }
}

function fileOf({ XDG_STATE_HOME: state = join(homedir(), '.local', 'state') }: NodeJS.ProcessEnv): string {
  return join(state, 'voip-call', 'credential');
}
