import path from 'node:path';
import { loadEts } from '../arkts/LoadEts.ts';
import { resolveEts } from '../arkts/ResolveEts.ts';
import type { Device } from '../device/Device.ts';
import type { KitHost, KitModule } from '../kits/KitHost.ts';
import { rule } from '../rules/Rule.ts';
import { CapabilityGate } from './CapabilityGate.ts';
import { Holdings } from './Holdings.ts';
import { OwnFaults } from './OwnFaults.ts';
import { runAsApp } from './Rejections.ts';
import type { AppGlobals } from './Globals.ts';
import { processGlobals } from './Globals.ts';

const UNCAUGHT = rule('invariant.I10.uncaught', 'documented', 'jscrash-guidelines.md',
  'An exception that nobody catches ends the process, and every call with it.');
const UNHANDLED = rule('invariant.I10.unhandled', 'documented', 'jscrash-guidelines.md',
  'A rejection that nobody handles ends no process by default: it is lost, and what was to follow it never happens.');

/** One process of the app: its modules run afresh, with the device's clock and kits made for this process alone. */
export class AppProcess {
  readonly device: Device;
  readonly holdings: Holdings;
  /** Modules that have run, in their order, with the bytes of their sources. */
  readonly modules: Array<{ path: string; bytes: number }> = [];
  isAlive = true;
  /** Receivers by push type, as registered with receiveMessage. */
  readonly pushReceivers = new Map<string, (payload: { type: string; data: string }) => void>();
  /** A window has loaded its page: from then on dialogs can be shown. */
  hasContent = false;
  /** Run when the process is gone: the system forgets what it kept for it. */
  readonly onKill: Array<() => void> = [];
  private readonly loaded = new Map<string, { exports: Record<string, unknown> }>();
  private readonly kits: ReadonlyMap<string, KitModule>;
  private readonly globals: AppGlobals;
  readonly host: KitHost;

  /**
   * @param kits doubles by kit name, e.g. `AudioKit`
   * @param ui ArkUI's global names, where pages are drawn
   */
  constructor(device: Device, kits: ReadonlyMap<string, KitModule>,
    readonly ui: ReadonlyMap<string, unknown> = new Map()) {
    this.device = device;
    this.kits = kits;
    this.holdings = new Holdings();
    this.globals = processGlobals(this, ui);
    this.host = {
      device, process: this, clock: device.clock, ledger: device.ledger,
      faults: new CapabilityGate(new OwnFaults(device.faults, () => this.isAlive), device),
      hold: (kind, label, onDeath) => this.holdings.hold(kind, label, onDeath),
    };
  }

  /** The exports of a file of the app; it runs on its first import in this process. @param file absolute path */
  import(file: string): Record<string, unknown> {
    return this.once(file, (module) => {
      const compiled = loadEts(file);
      runAsApp(this, () => compiled.run({
        module,
        require: (specifier) => this.require(specifier, file),
        global: (name) => this.globals.get(name),
      }));
      this.modules.push({ path: path.relative(this.device.appRoot, file), bytes: compiled.bytes });
    });
  }

  /** The named exports of a kit, e.g. `@kit.AudioKit`. */
  kit(specifier: string): Record<string, unknown> {
    return this.once(specifier, (module) => {
      const kit = this.kits.get(specifier.replace('@kit.', ''));
      if (kit === undefined) {
        const name = specifier.replace('@kit.', '');
        throw new Error(`The desk has no double of ${specifier}. Add simulator/kits/${name}.`);
      }
      module.exports = kit.create(this.host);
    });
  }

  /** Runs code of the app the way the system does: what it throws ends the process and is written to the ledger. */
  call(what: string, code: () => unknown): void {
    if (!this.isAlive) {
      return;
    }
    try {
      const result = runAsApp(this, code);
      if (result instanceof Promise) {
        result.catch((error: unknown) => this.unhandled(what, error));
      }
    } catch (error) {
      this.device.ledger.violate(UNCAUGHT, `${what}: ${nameOf(error)}`);
      this.device.timeline.add('system', 'ends the app', 'it threw');
      this.kill();
    }
  }

  /** Nobody handled this rejection. @param what where it came from, for the ledger */
  unhandled(what: string, error: unknown): void {
    this.device.ledger.violate(UNHANDLED, `${what}: ${nameOf(error)}`);
  }

  /** The process is gone: timers stop, and whatever it held is the system's to clean up. */
  kill(): void {
    if (!this.isAlive) {
      return;
    }
    this.isAlive = false;
    this.globals.stop();
    this.onKill.splice(0).forEach((forget) => forget());
    this.holdings.releaseAll();
  }

  private require(specifier: string, from: string): unknown {
    if (specifier.startsWith('@kit.')) {
      return this.kit(specifier);
    }
    const file = resolveEts(specifier, from);
    if (file === undefined) {
      throw new Error(`${from} imports '${specifier}', which is no file of the app and no kit.`);
    }
    return this.import(file);
  }

  private once(key: string, run: (module: { exports: Record<string, unknown> }) => void): Record<string, unknown> {
    const known = this.loaded.get(key);
    if (known !== undefined) {
      return known.exports;
    }
    const module = { exports: {} };
    this.loaded.set(key, module);
    run(module);
    return module.exports;
  }
}

function nameOf(error: unknown): string {
  return error instanceof Error ? `${error.name}: ${error.message}` : 'something that is no Error';
}
