import type { Command } from '../protocol/Command.ts';
import type { DeviceKind } from '../protocol/State.ts';
import { forNow, type Scenario, type Step } from './Scenario.ts';

/** What a recorder needs of the world: its time, and a way to give commands. */
export interface Stage {
  now(): number;
  setTimeout(work: () => void, ms: number): unknown;
  clearTimeout(timer: never): void;
  command(device: DeviceKind, command: Command): void;
  /** The call that is on the screen of a device. */
  callOn(device: DeviceKind): string | undefined;
}

export type RecorderState = 'idle' | 'recording' | 'playing';

function isSameField(one: Command | undefined, other: Command): boolean {
  return one?.do === 'enter' && other.do === 'enter' && one.on === other.on;
}

/** Records what a person does to a device, and does it again. */
export class Recorder {
  state: RecorderState = 'idle';
  scenario: Scenario | undefined;
  /** How many steps have been done again. */
  done = 0;
  onChange: () => void = () => undefined;
  private steps: Step[] = [];
  private startedAt = 0;
  private timers: unknown[] = [];
  private readonly stage: Stage;

  constructor(stage: Stage) {
    this.stage = stage;
  }

  record(device: DeviceKind): void {
    this.stop();
    this.steps = [];
    this.scenario = { device, steps: [] };
    this.startedAt = this.stage.now();
    this.become('recording');
  }

  /** A person gives a command. Time begins with the first. */
  note(device: DeviceKind, command: Command): void {
    if (this.state !== 'recording' || device !== this.scenario?.device) {
      return;
    }
    if (this.steps.length === 0) {
      this.startedAt = this.stage.now();
    }
    // Each letter brings the whole text: the last says it all.
    if (isSameField(this.steps.at(-1)?.command, command)) {
      this.steps.pop();
    }
    this.steps.push({ at: this.stage.now() - this.startedAt, command });
    this.scenario = { device, steps: [...this.steps] };
    this.onChange();
  }

  play(scenario: Scenario): void {
    this.stop();
    this.scenario = scenario;
    this.done = 0;
    this.timers = scenario.steps.map(({ at, command }, i) => this.stage.setTimeout(() => {
      this.stage.command(scenario.device, forNow(command, this.stage.callOn(scenario.device)));
      this.done = i + 1;
      this.become(this.done === scenario.steps.length ? 'idle' : 'playing');
    }, at));
    this.become('playing');
  }

  /** Ends a recording or a replay; what was recorded stays. */
  stop(): void {
    this.timers.forEach((timer) => this.stage.clearTimeout(timer as never));
    this.timers = [];
    this.become('idle');
  }

  private become(state: RecorderState): void {
    this.state = state;
    this.onChange();
  }
}
