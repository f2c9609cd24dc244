import { readFileSync } from 'node:fs';
import path from 'node:path';
import json5 from 'json5';
import type { Device } from '../device/Device.ts';
import { ofAppFiles } from '../process/AppFiles.ts';

interface Module {
  readonly module?: { readonly requestPermissions?: ReadonlyArray<{ readonly name: string }> };
}

/** Whether the installed app declares a permission in its module.json5 (declare-permissions.md). */
export function declaresPermission(device: Device, name: string): boolean {
  const file = path.join(device.appRoot, 'entry/src/main/module.json5');
  const config = ofAppFiles(`permissions ${file}`, () => json5.parse<Module>(readFileSync(file, 'utf8')));
  return config.module?.requestPermissions?.some((permission) => permission.name === name) ?? false;
}
