import type { Command } from '../protocol/Command.ts';
import type { DeviceKind } from '../protocol/State.ts';
import { devicesIn, forNow, type Scenario, type Step } from './Scenario.ts';

/** What a recorder needs of the world: its time, and a way to give commands. */
export interface Stage {
  now(): number;
  setTimeout(work: () => void, ms: number): unknown;
  clearTimeout(timer: never): void;
  command(device: DeviceKind, command: Command): void;
  /** Resolves when all of them stand on the page. */
  ready(devices: readonly DeviceKind[]): Promise<void>;
  /** The call that is on the screen of a device. */
  callOn(device: DeviceKind): string | undefined;
}

export type RecorderState = 'idle' | 'recording' | 'playing';

function isSameField(one: Step | undefined, { device, command }: Step): boolean {
  return one?.device === device && one.command.do === 'enter' && command.do === 'enter' && one.command.on === command.on;
}

/** Records what a person does to the devices of the page, and does it again. */
export class Recorder {
  state: RecorderState = 'idle';
  scenario: Scenario | undefined;
  /** How many steps have been done again. */
  done = 0;
  onChange: () => void = () => undefined;
  private steps: Step[] = [];
  private startedAt = 0;
  private timers: unknown[] = [];
  /** One that still waits for its devices does nothing once there is another. */
  private turn = 0;
  private readonly stage: Stage;

  constructor(stage: Stage) {
    this.stage = stage;
  }

  record(): void {
    this.stop();
    this.steps = [];
    this.scenario = { steps: [] };
    this.startedAt = this.stage.now();
    this.become('recording');
  }

  /** A person gives a command. Time begins with the first. */
  note(device: DeviceKind, command: Command): void {
    if (this.state !== 'recording') {
      return;
    }
    if (this.steps.length === 0) {
      this.startedAt = this.stage.now();
    }
    // Each letter brings the whole text: the last says it all.
    const step: Step = { at: this.stage.now() - this.startedAt, device, command };
    if (isSameField(this.steps.at(-1), step)) {
      this.steps.pop();
    }
    this.steps.push(step);
    this.scenario = { steps: [...this.steps] };
    this.onChange();
  }

  /** Its times count from when all its devices are there: the first look at one sets it up, which takes seconds. */
  async play(scenario: Scenario): Promise<void> {
    this.stop();
    const turn = this.turn;
    this.scenario = scenario;
    this.done = 0;
    this.become('playing');
    await this.stage.ready(devicesIn(scenario));
    if (turn === this.turn) {
      this.timers = scenario.steps.map((step, i) => this.stage.setTimeout(() => this.perform(step, i + 1), step.at));
    }
  }

  private perform({ device, command }: Step, number: number): void {
    this.stage.command(device, forNow(command, this.stage.callOn(device)));
    this.done = number;
    this.become(number === this.scenario?.steps.length ? 'idle' : 'playing');
  }

  /** Ends a recording or a replay; what was recorded stays. */
  stop(): void {
    this.turn += 1;
    this.timers.forEach((timer) => this.stage.clearTimeout(timer as never));
    this.timers = [];
    this.become('idle');
  }

  private become(state: RecorderState): void {
    this.state = state;
    this.onChange();
  }
}
