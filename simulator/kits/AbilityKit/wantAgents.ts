import { businessError } from '../../device/Faults.ts';
import type { Tap } from '../../device/Notifications.ts';
import { readManifest } from '../../process/Manifest.ts';
import { rule } from '../../rules/Rule.ts';
import type { KitHost } from '../KitHost.ts';

const OWN = rule('want-agent.own', 'documented', 'js-apis-app-ability-wantagent.md',
  'An app can make a WantAgent for its own abilities only.');

const AGENT_MS = 5;

interface Want {
  readonly bundleName?: string;
  readonly abilityName?: string;
  readonly parameters?: Record<string, unknown>;
}

const taps = new WeakMap<object, Tap>();

/** What the tap on a notification with this WantAgent starts; undefined for an object that is none. */
export function tapOf(agent: object): Tap | undefined {
  return taps.get(agent);
}

/** wantAgent.getWantAgent (js-apis-app-ability-wantagent.md). */
export function getWantAgent(host: KitHost, info: { readonly wants?: readonly Want[] } | undefined): Promise<object> {
  return host.faults.answer('AbilityKit.wantAgent.getWantAgent', AGENT_MS, () => {
    const want = info?.wants?.[0];
    if (want?.abilityName === undefined || want.abilityName === '') {
      throw businessError(401, 'Parameter error.');
    }
    if (want.bundleName !== readManifest(host.device.appRoot, host.device.display).bundleName) {
      host.ledger.violate(OWN, 'getWantAgent');
      throw businessError(401, OWN.text);
    }
    const agent = {};
    // The system keeps what was given, not the app's own object.
    taps.set(agent, { abilityName: want.abilityName, parameters: structuredClone(want.parameters ?? {}) });
    return agent;
  });
}
