import { Arkui } from '../arkui/Arkui.ts';
import { PageHost } from '../arkui/PageHost.ts';
import { resourcesOf } from '../arkui/resources/resourcesOf.ts';
import { fileAt } from '../kits/CoreFileKit/FileSet.ts';
import type { Phone } from '../Phone.ts';

/** What a phone needs to draw the app's pages. */
export interface DrawnPages {
  readonly pages: PageHost;
  /** The global names of one process of the app; called when the process starts. */
  readonly uiGlobals: (phone: Phone) => ReadonlyMap<string, unknown>;
}

/**
 * Pages that are drawn: each process of the app gets a user interface of its own, and what its windows show is in
 * `pages`.
 */
export function drawnPages(): DrawnPages {
  let current: Arkui | undefined;
  const uiGlobals = (phone: Phone): ReadonlyMap<string, unknown> => {
    current = new Arkui({
      ledger: phone.device.ledger,
      resources: resourcesOf(phone.device),
      bundleName: phone.manifest.bundleName,
      configuration: phone.device,
      clock: phone.device.clock,
      fileAt: (uri) => fileAt(phone.device, uri),
      onError: (error) => phone.process?.call('drawing', () => {
        throw error;
      }),
    });
    return current.globals;
  };
  const arkui = (): Arkui => {
    if (current === undefined) {
      throw new Error('The app does not run, so there is nothing to draw.');
    }
    return current;
  };
  return { pages: new PageHost(arkui), uiGlobals };
}
