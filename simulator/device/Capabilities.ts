import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { cachedJson } from '../arkts/JsonCache.ts';
import { declarationsDigest } from '../arkts/DeclarationsDigest.ts';
import { packageDeclarations } from '../arkts/Places.ts';
import type { Display } from './Display.ts';

/** Of kits whose declarations the package does not have. */
const OWN = ['SystemCapability.Push.PushService', 'SystemCapability.Telephony.VoipCallManager'];
/** What a kind of device has not (ohos-multimedia-avcastpicker.md: phones, tablets and PCs). */
const LACKING: Readonly<Partial<Record<Display['type'], readonly string[]>>> = {
  wearable: ['SystemCapability.Multimedia.AVSession.AVCast'],
};

let known: ReadonlySet<string> | undefined;

/**
 * Whether a kind of device has a capability (js-apis-syscap.md): those that the SDK names, without what the kind lacks.
 * @param name e.g. `SystemCapability.Push.PushService`; one that the SDK does not name is none
 */
export function hasCapability(type: Display['type'], name: string): boolean {
  known ??= new Set([...OWN, ...cachedJson('skeletons', `capabilities 1 ${declarationsDigest()}`, readNames)]);
  return known.has(name) && LACKING[type]?.includes(name) !== true;
}

function readNames(): string[] {
  const folder = path.join(packageDeclarations(), 'api');
  const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.d\.e?ts$/.test(file))
    .map((file) => readFileSync(path.join(folder, file), 'utf8'));
  return [...new Set(texts.flatMap((text) => text.match(/SystemCapability(?:\.\w+)+/g) ?? []))];
}
