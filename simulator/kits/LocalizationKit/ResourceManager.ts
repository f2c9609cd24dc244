import { resourcesOf } from '../../arkui/resources/resourcesOf.ts';
import { textOf } from '../../arkui/resources/Texts.ts';
import { businessError } from '../../device/Faults.ts';
import { rule } from '../../rules/Rule.ts';
import type { KitHost } from '../KitHost.ts';
import type { RawFileDescriptor } from './RawFiles.ts';
import { RawFiles } from './RawFiles.ts';

const STRING_NAME = rule('resource.string-name', 'documented', 'errorcode-resource-manager.md',
  'A text is asked for by a name that the app has: 9001003 otherwise.');

/** How long a file takes to be read, ms. Assumed. */
const READ_MS = 3;
const FAULT = 'LocalizationKit.resourceManager.';

export interface ResourceManager {
  getStringByNameSync(name: string, ...params: Array<string | number>): string;
  getRawFileContent(file: string): Promise<Uint8Array>;
  getRawFileContentSync(file: string): Uint8Array;
  getRawFd(file: string): Promise<RawFileDescriptor>;
  getRawFdSync(file: string): RawFileDescriptor;
  closeRawFd(file: string): Promise<void>;
  closeRawFdSync(file: string): void;
}

/** What `context.resourceManager` is (js-apis-resource-manager.md). Each has its own table of open files. */
export function createResourceManager(host: KitHost): ResourceManager {
  const files = new RawFiles(host);
  const now = <T>(name: string, work: () => T): T => {
    host.faults.check(FAULT + name);
    return work();
  };
  const later = <T>(name: string, work: () => T): Promise<T> => host.faults.answer(FAULT + name, READ_MS, work);
  return {
    getStringByNameSync: (name, ...params) => now('getStringByNameSync', () => stringOf(host, name, params)),
    getRawFileContent: (file) => later('getRawFileContent', () => files.content(file)),
    getRawFileContentSync: (file) => now('getRawFileContentSync', () => files.content(file)),
    getRawFd: (file) => later('getRawFd', () => files.open(file)),
    getRawFdSync: (file) => now('getRawFdSync', () => files.open(file)),
    closeRawFd: (file) => later('closeRawFd', () => files.close(file)),
    closeRawFdSync: (file) => now('closeRawFdSync', () => files.close(file)),
  };
}

function stringOf(host: KitHost, name: string, params: Array<string | number>): string {
  const found = textOf(resourcesOf(host.device), name, host.device, params);
  if (found === undefined) {
    host.ledger.violate(STRING_NAME, `no text of the name ${name}`);
    throw businessError(9001003, 'Invalid resource name.');
  }
  return found;
}
