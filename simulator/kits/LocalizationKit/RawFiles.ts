import { closeSync, openSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { businessError } from '../../device/Faults.ts';
import { rule } from '../../rules/Rule.ts';
import type { KitHost } from '../KitHost.ts';

const RAW_FD_CLOSE = rule('resource.raw-fd-close', 'assumed', 'js-apis-resource-manager.md',
  'A raw file descriptor is closed once, by the path that it was opened with.',
  'Call closeRawFd twice for one file, and once with another path; look for the codes and whether another file of ' +
  'the process is closed.');
const RAW_ROOT = 'entry/src/main/resources/rawfile';

export interface RawFileDescriptor {
  readonly fd: number;
  readonly offset: number;
  readonly length: number;
}

/** The raw files of the package for one process: one descriptor a path, however often it is opened. */
export class RawFiles {
  private readonly opened = new Map<string, { descriptor: RawFileDescriptor; release: () => void }>();
  private readonly host: KitHost;

  constructor(host: KitHost) {
    this.host = host;
  }

  content(file: string): Uint8Array {
    // A copy of its own: Node's small buffers are windows into one that they share.
    return new Uint8Array(readFileSync(this.find(file)));
  }

  open(file: string): RawFileDescriptor {
    const source = this.find(file);
    const known = this.opened.get(file);
    if (known !== undefined) {
      return known.descriptor;
    }
    // In a package the file is a part of the HAP; here it is a file of its own, and so begins at 0.
    const descriptor = { fd: openSync(source, 'r'), offset: 0, length: statSync(source).size };
    const release = this.host.hold('rawFd', file, () => closeSync(descriptor.fd));
    this.opened.set(file, { descriptor, release });
    return descriptor;
  }

  close(file: string): void {
    this.find(file);
    const known = this.opened.get(file);
    if (known === undefined) {
      this.host.ledger.violate(RAW_FD_CLOSE, 'a file was closed that is not open');
      return;
    }
    this.opened.delete(file);
    closeSync(known.descriptor.fd);
    known.release();
  }

  /** @throws BusinessError 9001005 where the package has no such raw file, as with a path that leads out of it */
  private find(file: string): string {
    const root = path.join(this.host.device.appRoot, RAW_ROOT);
    const full = path.resolve(root, file);
    if (!full.startsWith(root + path.sep) || statSync(full, { throwIfNoEntry: false })?.isFile() !== true) {
      throw businessError(9001005, 'Invalid relative path.');
    }
    return full;
  }
}
