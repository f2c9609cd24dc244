import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { cachedJson } from '../arkts/JsonCache.ts';
import { declarationsDigest } from '../arkts/DeclarationsDigest.ts';
import { packageDeclarations } from '../arkts/Places.ts';
import { type Display, isChildsWatch } from './Display.ts';

/** Of kits whose declarations the package does not have. */
const OWN = [
  'SystemCapability.Push.PushService', 'SystemCapability.Telephony.VoipCallManager',
  'SystemCapability.Applications.IntelligentScene',
];
/**
 * What a watch need not have: in api/device-define/default.json of the SDK and not in its wearable.json, which lists the
 * least that every watch has (wearable-syscap-list.md). Without `SystemCapability.`.
 */
const NOT_ON_EVERY_WATCH = new Set([
  'Ability.AbilityRuntime.QuickFix', 'Ability.AppExtension.PhotoEditorExtension', 'Ability.DistributedAbilityManager',
  'Advertising.Ads', 'Advertising.OAID', 'Applications.IntelligentScene', 'BundleManager.AppDomainVerify',
  'Communication.NetManager.Ethernet', 'Customization.EnterpriseDeviceManager',
  'DistributedDataManager.CloudSync.Client', 'DistributedDataManager.CloudSync.Config',
  'DistributedDataManager.CloudSync.Server', 'DistributedDataManager.UDMF.Core',
  'FileManagement.AppFileService.FolderAuthorization', 'FileManagement.DistributedFileService.CloudSync.Core',
  'FileManagement.DistributedFileService.CloudSyncManager', 'FileManagement.PhotoAccessHelper.Core',
  'FileManagement.StorageService.Volume', 'FileManagement.UserFileManager.Core', 'FileManagement.UserFileService',
  'FileManagement.UserFileService.FolderSelection', 'Graphic.Graphic2D.HyperGraphicManager',
  'Location.Location.Geofence', 'MiscServices.Wallpaper', 'Multimedia.AVSession.AVCast',
  'Multimedia.AVSession.AVInputCast', 'Multimedia.Audio.PlaybackCapture', 'Multimedia.Audio.Spatialization',
  'Multimedia.Camera.Core', 'Multimedia.Media.AVScreenCapture', 'Multimedia.Media.AVTranscoder',
  'MultimodalInput.Input.InfraredEmitter', 'MultimodalInput.Input.Pointer', 'Notification.NotificationSettings',
  'Security.CertificateManagerDialog', 'Security.ScreenLockFileManager', 'Test.PerfTest', 'USB.USBManager',
]);
/** A child's watch may have cameras (bpta-smartwatch.md); the one on the desk has. */
const CAMERA = 'Multimedia.Camera.Core';

let known: ReadonlySet<string> | undefined;

/**
 * Whether a device has a capability (js-apis-syscap.md): those that the SDK names, without what its kind lacks.
 * @param name e.g. `SystemCapability.Push.PushService`; one that the SDK does not name is none
 */
export function hasCapability({ display }: { readonly display: Display }, name: string): boolean {
  known ??= new Set([...OWN, ...cachedJson('skeletons', `capabilities 1 ${declarationsDigest()}`, readNames)]);
  return known.has(name) && !(display.type === 'wearable' && isMissing(name.replace('SystemCapability.', ''), display));
}

function isMissing(name: string, display: Display): boolean {
  return NOT_ON_EVERY_WATCH.has(name) && !(name === CAMERA && isChildsWatch(display));
}

function readNames(): string[] {
  const folder = path.join(packageDeclarations(), 'api');
  const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.d\.e?ts$/.test(file))
    .map((file) => readFileSync(path.join(folder, file), 'utf8'));
  return [...new Set(texts.flatMap((text) => text.match(/SystemCapability(?:\.\w+)+/g) ?? []))];
}
