import { kitEnum, kitEnums } from '../../arkts/KitSkeleton.ts';
import { businessError } from '../../device/Faults.ts';
import { cameraWorldOf, type Facing } from '../../system/CameraWorld.ts';
import type { KitHost } from '../KitHost.ts';
import { CameraInput } from './CameraInput.ts';
import { CameraSession } from './CameraSession.ts';
import { PreviewOutput, type Profile } from './PreviewOutput.ts';
import { CAMERA_LIMITS, CAMERA_RULES } from './Rules.ts';

const POSITION = kitEnum('@kit.CameraKit', 'camera.CameraPosition');
const FORMAT = kitEnum('@kit.CameraKit', 'camera.CameraFormat');
const CAMERA = 'ohos.permission.CAMERA';
const DENIED = 201;
const INVALID = 7400101;
/** What the stand-in's cameras offer; devices have many more, and not these two for sure. Assumed. */
const SIZES = [{ width: 1280, height: 720 }, { width: 320, height: 240 }];

interface CameraDevice {
  readonly cameraId: string;
  readonly cameraPosition: number;
}

/** Camera Kit: previews of the device's cameras, as a call needs them (arkts-apis-camera-cameramanager.md). */
export function create(host: KitHost): Record<string, unknown> {
  const skeleton = kitEnums('@kit.CameraKit');
  const inputs = new Set<CameraInput>();
  const manager = managerOf(host, inputs);
  host.device.onLife.push(() => {
    if (!host.device.isForeground) {
      inputs.forEach((input) => input.hidden());
    }
  });
  return {
    ...skeleton,
    camera: {
      ...(skeleton.camera as object),
      getCameraManager: () => {
        host.faults.check('CameraKit.camera.getCameraManager');
        return manager;
      },
    },
  };
}

function managerOf(host: KitHost, inputs: Set<CameraInput>): object {
  const profiles: readonly Profile[] = SIZES.map((size) => ({ format: Number(FORMAT.CAMERA_FORMAT_YUV_420_SP), size }));
  const facingOf = ({ cameraPosition }: CameraDevice): Facing =>
    cameraPosition === POSITION.CAMERA_POSITION_FRONT ? 'front' : 'back';
  return {
    getSupportedCameras: (): CameraDevice[] => {
      host.faults.check('CameraKit.CameraManager.getSupportedCameras');
      return cameraWorldOf(host.device).facings.map((facing) => ({
        cameraId: facing,
        cameraPosition: Number(facing === 'front' ? POSITION.CAMERA_POSITION_FRONT : POSITION.CAMERA_POSITION_BACK),
      }));
    },
    getSupportedOutputCapability: () => {
      host.faults.check('CameraKit.CameraManager.getSupportedOutputCapability');
      return { previewProfiles: [...profiles], photoProfiles: [], videoProfiles: [], supportedMetadataObjectTypes: [] };
    },
    createCameraInput: (camera: CameraDevice) => {
      host.faults.check('CameraKit.CameraManager.createCameraInput');
      if (host.device.permissions.get(CAMERA) !== 'granted') {
        throw businessError(DENIED, CAMERA_LIMITS.permission.text);
      }
      const input = new CameraInput(host, facingOf(camera));
      inputs.add(input);
      return input;
    },
    createSession: () => {
      host.faults.check('CameraKit.CameraManager.createSession');
      return new CameraSession(host);
    },
    createPreviewOutput: (profile: Profile, surfaceId: string) => {
      host.faults.check('CameraKit.CameraManager.createPreviewOutput');
      if (!profiles.includes(profile)) {
        host.ledger.violate(CAMERA_RULES.profile, `${profile?.size?.width}x${profile?.size?.height}`);
        throw businessError(INVALID, CAMERA_RULES.profile.text);
      }
      return new PreviewOutput(host, profile, surfaceId);
    },
  };
}
