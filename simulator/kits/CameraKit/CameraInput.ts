import { businessError } from '../../device/Faults.ts';
import { cameraWorldOf, type Facing } from '../../system/CameraWorld.ts';
import type { KitHost } from '../KitHost.ts';
import { CAMERA_LIMITS, CAMERA_RULES } from './Rules.ts';

const OPEN_MS = 80;
const CLOSE_MS = 20;
const CONFLICT = 7400107;
const DISABLED = 7400108;
const PREEMPTED = 7400109;

/** One camera of the device in the hands of the app (arkts-apis-camera-camerainput.md). */
export class CameraInput {
  isOpen = false;
  /** Also where it was taken since. */
  wasOpened = false;
  private isClosed = false;
  private onError: ((error: Error) => void) | undefined;
  private giveBack: () => void = () => undefined;
  private readonly gone = (): void => this.lose(PREEMPTED, CAMERA_LIMITS.preempted.text);

  constructor(private readonly host: KitHost, readonly facing: Facing) {}

  on(type: string, _camera: object, callback: (error: Error) => void): void {
    this.host.faults.check('CameraKit.CameraInput.on');
    if (type === 'error') {
      this.onError = callback;
    }
  }

  off(): void {
    this.onError = undefined;
  }

  open(): Promise<void> {
    return this.host.faults.answer('CameraKit.CameraInput.open', OPEN_MS, () => this.become());
  }

  close(): Promise<void> {
    if (this.isClosed) {
      this.host.ledger.violate(CAMERA_RULES.released, 'CameraInput.close');
    }
    this.isClosed = true;
    this.end();
    return this.host.faults.answer('CameraKit.CameraInput.close', CLOSE_MS, () => undefined);
  }

  /** The app has gone to the background: an error without a code of its own in the documents. */
  hidden(): void {
    this.lose(DISABLED, CAMERA_LIMITS.background.text);
  }

  private become(): void {
    const world = cameraWorldOf(this.host.device);
    if (world.isTaken) {
      throw businessError(CONFLICT, CAMERA_LIMITS.conflict.text);
    }
    if (!this.host.device.isForeground) {
      throw businessError(DISABLED, CAMERA_LIMITS.backgroundOpen.text);
    }
    if (this.isClosed) {
      return;
    }
    this.isOpen = true;
    this.wasOpened = true;
    world.open++;
    world.onTaken.add(this.gone);
    this.host.device.timeline.add('system', 'shows the camera in use');
    this.giveBack = this.host.hold('camera', this.facing, () => this.end());
  }

  private lose(code: number, text: string): void {
    if (this.isOpen) {
      this.end();
      this.onError?.(businessError(code, text));
    }
  }

  private end(): void {
    if (this.isOpen) {
      const world = cameraWorldOf(this.host.device);
      this.isOpen = false;
      world.open--;
      world.onTaken.delete(this.gone);
      this.host.device.timeline.add('system', 'camera no longer in use');
      this.giveBack();
    }
  }
}
