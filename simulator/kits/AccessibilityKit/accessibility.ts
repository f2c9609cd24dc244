import { resourcesOf } from '../../arkui/resources/resourcesOf.ts';
import { textOf } from '../../arkui/resources/Texts.ts';
import { businessError } from '../../device/Faults.ts';
import { screenReaderOf } from '../../device/ScreenReader.ts';
import { rule } from '../../rules/Rule.ts';
import type { KitHost } from '../KitHost.ts';

const SOURCE = 'js-apis-accessibility.md';
const EVENT = rule('accessibility.event', 'documented', SOURCE,
  'An accessibility event says its type, the bundle it is for and the action that caused it; else 401.');
const WORDS = rule('accessibility.words', 'documented', SOURCE,
  'What is to be read out is a text that is not empty, or a resource, and then one of a string.');
/** How long the service takes, ms. Assumed. */
const SERVICE_MS = 3;
const ANNOUNCE = new Set(['announceForAccessibility', 'announceForAccessibilityNotInterrupt']);

interface Event {
  readonly type?: unknown;
  readonly bundleName?: unknown;
  readonly triggerAction?: unknown;
  readonly textAnnouncedForAccessibility?: unknown;
  readonly textResourceAnnouncedForAccessibility?: { readonly params?: readonly unknown[] };
}

/** Event information as an app makes it: of three values, or of an object that has them. */
class EventInfo {
  constructor(of: object | string, bundleName?: string, triggerAction?: string) {
    Object.assign(this, typeof of === 'string' ? { type: of, bundleName, triggerAction } : of);
  }
}

/** accessibility: whether there is a screen reader, and what it is to say. */
export function accessibilityOf(host: KitHost): Record<string, unknown> {
  const reader = screenReaderOf(host.device);
  const wordsOf = ({ textAnnouncedForAccessibility: text, textResourceAnnouncedForAccessibility: resource }: Event): string => {
    const [name, ...args] = resource?.params ?? [];
    const key = /^app\.string\.(\w+)$/.exec(String(name))?.[1];
    const words = resource === undefined ? text
      : key === undefined ? undefined : textOf(resourcesOf(host.device), key, host.device, args);
    if (typeof words !== 'string' || words === '') {
      host.ledger.violate(WORDS, String(name ?? 'no text'));
      return '';
    }
    return words;
  };
  return {
    EventInfo,
    isScreenReaderOpenSync: (): boolean => {
      host.faults.check('AccessibilityKit.accessibility.isScreenReaderOpenSync');
      return reader.isOn;
    },
    sendAccessibilityEvent: (event: Event): Promise<void> => {
      if (![event.type, event.bundleName, event.triggerAction].every((one) => typeof one === 'string' && one !== '')) {
        host.ledger.violate(EVENT, JSON.stringify(event));
        return Promise.reject(businessError(401, 'Parameter error.'));
      }
      return host.faults.answer('AccessibilityKit.accessibility.sendAccessibilityEvent', SERVICE_MS, () => {
        if (ANNOUNCE.has(String(event.type))) {
          const words = wordsOf(event);
          if (reader.isOn && words !== '') {
            reader.said.push(words);
          }
        }
      });
    },
  };
}
