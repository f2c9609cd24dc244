import { keepFiles } from '../../simulator/arkts/testing.ts';
import { VirtualClock } from '../../simulator/device/Clock.ts';
import { Device } from '../../simulator/device/Device.ts';
import { ALL_KITS } from '../../simulator/kits/all.ts';
import { Phone } from '../../simulator/Phone.ts';
import { AppProcess } from '../../simulator/process/AppProcess.ts';
import { NoPages } from '../../simulator/process/PageFace.ts';
import { withoutRunner } from '../../simulator/process/testing.ts';
import type { Attempt, Outcome } from './BadApp.ts';
import type { AppShape } from './appFiles.ts';
import { appFiles } from './appFiles.ts';
import { World } from './World.ts';

/** What the device is like and how long one looks on; the rest is as the documents want it. */
export interface Scene extends AppShape {
  /** Code before that of the app, the same for a whole area. */
  readonly prelude?: string;
  /** How long the app is watched, ms of its own time: long enough for every deadline. */
  readonly forMs?: number;
  /** A push has started the app, and nobody has opened it. */
  readonly isWoken?: boolean;
}

const LONG_ENOUGH_MS = 20_000;
const APP = 'entry/src/main/ets/App.ets';

/**
 * An app whose code is `body`: it may await, names of kits are imported for it,
   `world` is everything that is not the app.
 */
export function ets(body: string, scene: Scene = {}): Attempt {
  return async () => {
    const phone = phoneWith(appFiles(scene, { [APP]: source(scene.prelude ?? '', body) }));
    if (scene.isWoken === true) {
      phone.deliverData('', '{}');
    } else {
      phone.openApp();
    }
    const clock = phone.device.clock as VirtualClock;
    await clock.advance(100);
    const outcome = run(phone);
    await withoutRunner(() => clock.advance(scene.forMs ?? LONG_ENOUGH_MS));
    return outcome();
  };
}

function phoneWith(files: Readonly<Record<string, string>>): KnownPhone {
  return new KnownPhone({ clock: new VirtualClock(), appRoot: keepFiles(files), pages: new Windows() });
}

/** Its windows are known by their contexts. */
class KnownPhone extends Phone {
  get contexts(): ReadonlyMap<string, object> {
    return (this.pages as Windows).contexts;
  }
}

class Windows extends NoPages {
  readonly contexts = new Map<string, object>();

  override show(context?: unknown): void {
    const { abilityInfo } = context as { abilityInfo: { name: string } };
    this.contexts.set(abilityInfo.name, context as object);
  }
}

/** Lets the app run. @returns what has come of it by the time that one asks */
function run(phone: KnownPhone): () => Outcome {
  const { process, device } = phone;
  if (process === undefined) {
    throw new Error('The app does not run.');
  }
  let got: unknown = 'still at it';
  const app = process.import(`${device.appRoot}/${APP}`) as { run(world: World): Promise<unknown> };
  const take = (value: unknown): void => void (got = value);
  app.run(new World(phone, phone.contexts)).then(take, (error: { code?: number }) => take(error.code ?? error));
  return () => ({ broken: [...new Set(device.ledger.entries.map((entry) => entry.rule.id))], got });
}

function source(prelude: string, body: string): string {
  const text = `${prelude}\nexport async function run(world) {\n${body}\n}`;
  const imports = [...kitOfName()].filter(([name]) => new RegExp(`(?<![.'])\\b${name}\\b`).test(text));
  return [...imports.map(([name, kit]) => `import { ${name} } from '@kit.${kit}';`), text].join('\n');
}

let names: ReadonlyMap<string, string> | undefined;

/** Which kit has a name, of all that the doubles export. */
function kitOfName(): ReadonlyMap<string, string> {
  names ??= new Map([...ALL_KITS].flatMap(([kit, { create }]) => {
    const device = new Device({ clock: new VirtualClock(), appRoot: '' });
    return Object.keys(create(new AppProcess(device, ALL_KITS).host)).map((name) => [name, kit] as const);
  }));
  return names;
}
