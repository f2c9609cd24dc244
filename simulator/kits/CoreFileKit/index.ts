import { kitEnums } from '../../arkts/KitSkeleton.ts';
import { businessError } from '../../device/Faults.ts';
import { rule } from '../../rules/Rule.ts';
import { readManifest } from '../../process/Manifest.ts';
import type { KitHost } from '../KitHost.ts';
import { filesOf, isOpen } from './FileSet.ts';

const EL2_LOCKED = rule('file.el2-locked', 'documented', 'js-apis-app-ability-contextconstant.md',
  'Files of the area EL2 cannot be reached before the first unlock after a restart; those of EL1 can.');
rule('file.area-probe', 'open-source', 'distributeddatamgr_preferences preferences_impl.cpp',
  'Whether the folder of an area\'s preferences can be reached tells whether the area is open; asking is allowed.');
const ACCESS_MS = 2;
const FOLDER = /\/(preferences|files)$/;

/** Core File Kit: whether a file is there (js-apis-file-fs.md), and its address (js-apis-file-fileuri.md). */
export function create(host: KitHost): Record<string, unknown> {
  const skeleton = kitEnums('@kit.CoreFileKit');
  const look = (path: unknown): boolean => {
    if (typeof path !== 'string') {
      throw businessError(13900020, 'Invalid argument.');
    }
    if (!isOpen(host.device, path)) {
      if (!FOLDER.test(path)) {
        host.ledger.violate(EL2_LOCKED, 'access to a file of EL2');
      }
      // Which code it is, is not documented.
      throw businessError(13900012, 'Permission denied.');
    }
    return FOLDER.test(path) || filesOf(host.device).has(path);
  };
  return {
    ...skeleton,
    fileIo: {
      ...(skeleton.fileIo as object),
      access: (path: unknown) => host.faults.answer('CoreFileKit.fileIo.access', ACCESS_MS, () => look(path)),
      accessSync: (path: unknown) => {
        host.faults.check('CoreFileKit.fileIo.accessSync');
        return look(path);
      },
    },
    fileUri: {
      ...(skeleton.fileUri as object),
      getUriFromPath: (path: unknown) => {
        host.faults.check('CoreFileKit.fileUri.getUriFromPath');
        if (typeof path !== 'string') {
          throw businessError(401, 'The input parameter is invalid.');
        }
        return `file://${readManifest(host.device.appRoot, host.device.display).bundleName}${path}`;
      },
    },
  };
}
