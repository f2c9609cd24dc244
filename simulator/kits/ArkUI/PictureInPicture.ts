import { kitEnum } from '../../arkts/KitSkeleton.ts';
import { businessError } from '../../device/Faults.ts';
import { rule } from '../../rules/Rule.ts';
import type { KitHost } from '../KitHost.ts';
import { PiPController } from './PiPController.ts';

const SOURCE = 'js-apis-pipwindow.md';
const CONFIGURATION = rule('pip.configuration', 'documented', SOURCE,
  'A picture in picture has a context and the controller of an XComponent, and at most three control groups, all of its template; else 401.');
const DEVICE = rule('pip.device', 'documented', SOURCE,
  'Phones, tablets and PCs have picture in picture; elsewhere 801.');

/** Of the groups of each template, the hundreds (js-apis-pipwindow.md, PiPControlGroup). */
const HUNDREDS = [1, 2, 3, 4];
const MOST_GROUPS = 3;
/** How long the service takes to make a controller, ms. Assumed. */
const CREATE_MS = 20;

export interface PiPConfiguration {
  readonly context?: { readonly abilityInfo?: { readonly name: string } };
  readonly componentController?: object;
  readonly templateType?: number;
  readonly controlGroups?: readonly number[];
}

/** PiPWindow (js-apis-pipwindow.md), by the controller of an XComponent. */
export function pictureInPictureOf(host: KitHost): Record<string, unknown> {
  const templates = kitEnum('@kit.ArkUI', 'PiPWindow.PiPTemplateType');
  const isThere = (): boolean => host.device.display.type !== 'wearable';
  const isWhole = ({ context, componentController, templateType = templates.VIDEO_PLAY, controlGroups = [] }: PiPConfiguration): boolean =>
    context !== undefined && componentController !== undefined && Object.values(templates).includes(templateType as number)
    && controlGroups.length <= MOST_GROUPS
    && controlGroups.every((group) => Math.floor(group / 100) === HUNDREDS[templateType as number]);
  return {
    isPiPEnabled: (): boolean => {
      host.faults.check('ArkUI.PiPWindow.isPiPEnabled');
      return isThere();
    },
    create: (configuration: PiPConfiguration): Promise<PiPController> => {
      if (!isThere()) {
        host.ledger.violate(DEVICE, host.device.display.type);
        return Promise.reject(businessError(801, 'Capability not supported.'));
      }
      if (!isWhole(configuration ?? {})) {
        host.ledger.violate(CONFIGURATION, JSON.stringify(configuration?.controlGroups ?? []));
        return Promise.reject(businessError(401, 'Params error.'));
      }
      return host.faults.answer('ArkUI.PiPWindow.create', CREATE_MS, () => new PiPController(host, configuration));
    },
  };
}
