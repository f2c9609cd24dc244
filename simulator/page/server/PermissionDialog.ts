import type { Device } from '../../device/Device.ts';

/** What a person is asked for; everything else in module.json5 is granted with the installation. */
export const MICROPHONE = 'ohos.permission.MICROPHONE';
export const ASKED_FOR: readonly string[] = [MICROPHONE, 'ohos.permission.CAMERA'];

/** The system's question whether the app may do something; a person answers it on the page. */
export class PermissionDialog {
  /** The permission asked for now. */
  asked: string | undefined;
  /** Everything is allowed without a question. */
  isAuto = true;
  private answer: (isAllowed: boolean) => void = () => undefined;
  private readonly onChange: () => void;

  constructor(device: Device, onChange: () => void) {
    this.onChange = onChange;
    device.answerPermission = (name) => this.ask(name);
  }

  /** @throws Error where nothing is asked */
  decide(isAllowed: boolean): void {
    if (this.asked === undefined) {
      throw new Error('No permission is asked for now.');
    }
    this.close(isAllowed);
  }

  /** The app that asked is gone, and its question with it. */
  dismiss(): void {
    if (this.asked !== undefined) {
      this.close(false);
    }
  }

  private ask(name: string): boolean | Promise<boolean> {
    if (this.isAuto) {
      return true;
    }
    this.asked = name;
    this.onChange();
    return new Promise((resolve) => {
      this.answer = resolve;
    });
  }

  private close(isAllowed: boolean): void {
    this.asked = undefined;
    this.answer(isAllowed);
    this.onChange();
  }
}
