import { businessError } from '../../device/Faults.ts';
import type { Rule } from '../../rules/Rule.ts';
import { cameraWorldOf } from '../../system/CameraWorld.ts';
import type { KitHost } from '../KitHost.ts';
import type { CameraInput } from './CameraInput.ts';
import type { PreviewOutput } from './PreviewOutput.ts';
import { CAMERA_RULES } from './Rules.ts';

const STEP_MS = 20;
const START_MS = 60;
const NOT_ALLOWED = 7400102;
const NOT_CONFIGURED = 7400103;
const FATAL = 7400201;

type State = 'new' | 'config' | 'ready' | 'running' | 'released';

/** What flows from an input to its outputs (arkts-apis-camera-session.md). */
export class CameraSession {
  private state: State = 'new';
  private input: CameraInput | undefined;
  private readonly outputs: PreviewOutput[] = [];
  private timer: number | undefined;
  private frame = 0;
  private readonly giveBack: () => void;

  constructor(private readonly host: KitHost) {
    this.giveBack = host.hold('cameraSession', 'session');
    host.process.onKill.push(() => this.still());
  }

  beginConfig(): void {
    this.host.faults.check('CameraKit.Session.beginConfig');
    this.demand(this.state === 'new' || this.state === 'ready', CAMERA_RULES.running, 'beginConfig', NOT_ALLOWED);
    this.state = 'config';
  }

  addInput(input: CameraInput): void {
    this.host.faults.check('CameraKit.Session.addInput');
    this.demand(this.state === 'config', CAMERA_RULES.order, 'addInput', NOT_ALLOWED);
    this.demand(input.wasOpened, CAMERA_RULES.opened, 'addInput', NOT_ALLOWED);
    this.input = input;
  }

  addOutput(output: PreviewOutput): void {
    this.host.faults.check('CameraKit.Session.addOutput');
    this.demand(this.state === 'config', this.state === 'running' ? CAMERA_RULES.running : CAMERA_RULES.order,
      'addOutput', NOT_ALLOWED);
    this.outputs.push(output);
  }

  async commitConfig(): Promise<void> {
    this.demand(this.state === 'config', CAMERA_RULES.order, 'commitConfig', NOT_ALLOWED);
    return this.host.faults.answer('CameraKit.Session.commitConfig', STEP_MS, () => {
      this.state = 'ready';
    });
  }

  async start(): Promise<void> {
    this.demand(this.state === 'ready', CAMERA_RULES.order, 'start', NOT_CONFIGURED);
    return this.host.faults.answer('CameraKit.Session.start', START_MS, () => {
      if (this.state === 'ready') {
        this.state = 'running';
        this.flow();
      }
    });
  }

  stop(): Promise<void> {
    this.still();
    this.state = this.state === 'running' ? 'ready' : this.state;
    return this.host.faults.answer('CameraKit.Session.stop', STEP_MS, () => undefined);
  }

  release(): Promise<void> {
    this.demand(this.state !== 'released', CAMERA_RULES.released, 'release', FATAL);
    this.still();
    this.state = 'released';
    this.giveBack();
    return this.host.faults.answer('CameraKit.Session.release', STEP_MS, () => undefined);
  }

  private flow(): void {
    const world = cameraWorldOf(this.host.device);
    if (world.isFlowing) {
      this.timer = this.host.clock.setInterval(() => this.tick(), world.frameMs);
    }
  }

  private tick(): void {
    const { input, outputs: [first] } = this;
    if (input?.isOpen === true && first !== undefined) {
      const picture = cameraWorldOf(this.host.device).film(input.facing, this.frame++, first.profile.size);
      this.outputs.forEach((output) => output.draw(picture));
    }
  }

  private still(): void {
    if (this.timer !== undefined) {
      this.host.clock.clearInterval(this.timer);
      this.timer = undefined;
    }
  }

  private demand(isKept: boolean, rule: Rule, what: string, code: number): void {
    if (!isKept) {
      this.host.ledger.violate(rule, `${what} of a session that is ${this.state}`);
      throw businessError(code, rule.text);
    }
  }
}
