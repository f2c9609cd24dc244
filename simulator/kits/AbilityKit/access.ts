import { businessError } from '../../device/Faults.ts';
import { readManifest } from '../../process/Manifest.ts';
import type { Rule } from '../../rules/Rule.ts';
import { rule } from '../../rules/Rule.ts';
import type { KitHost } from '../KitHost.ts';
import { isUserGrant, shortName } from './grants.ts';

const WINDOW = rule('permission.window', 'documented', 'request-user-authorization.md',
  'A permission dialog needs a window that has loaded its content; an ability that a push has started has none.');
const DECLARED = rule('permission.declared', 'documented', 'js-apis-permissionrequestresult.md',
  'What is asked for is declared in module.json5: the result is 2 otherwise.');
const REFUSED_FIRST = rule('permission.setting', 'documented', 'js-apis-abilityaccessctrl.md',
  'The panel of settings is for permissions that the user has refused: 12100011 if granted, 12100012 if never asked.');

/** GrantStatus and PermissionStatus (js-apis-abilityaccessctrl.md); 2 is also the result of a request for nothing. */
const GRANTED = 0;
const DENIED = -1;
const NOT_DETERMINED = 1;
const INVALID = 2;
/** How long a dialog takes to come up, ms. Assumed. */
const DIALOG_MS = 50;

/** abilityAccessCtrl.AtManager. A person answers the dialog: `device.answerPermission` says how. */
export function accessManager(host: KitHost): Record<string, unknown> {
  const access = new Access(host);
  const check = (name: string): number => (access.status(name) === GRANTED ? GRANTED : DENIED);
  return {
    requestPermissionsFromUser: (_context: unknown, names: readonly string[]) =>
      host.faults.answer('AbilityKit.requestPermissionsFromUser', DIALOG_MS, () => access.request(names)),
    requestPermissionOnSetting: (_context: unknown, names: readonly string[]) => {
      const asked = names.map((name) => access.status(name));
      return host.faults.answer('AbilityKit.requestPermissionOnSetting', DIALOG_MS,
        () => access.onSetting(names, asked));
    },
    getSelfPermissionStatus: (name: string) => access.status(name),
    checkAccessTokenSync: (_token: number, name: string) => check(name),
    checkAccessToken: (_token: number, name: string) =>
      host.faults.answer('AbilityKit.checkAccessToken', 1, () => check(name)),
  };
}

/** What the app may do, and how it asks for more. */
class Access {
  private readonly host: KitHost;
  private readonly declared: readonly string[];

  constructor(host: KitHost) {
    this.host = host;
    this.declared = readManifest(host.device.appRoot).permissions;
  }

  /** PermissionStatus. What is no user's to grant is granted with the installation (permissions-for-all.md). */
  status(name: string): number {
    if (!this.declared.includes(name)) {
      return INVALID;
    }
    if (!isUserGrant(name)) {
      return GRANTED;
    }
    const known = this.host.device.permissions.get(name);
    return known === undefined ? NOT_DETERMINED : known === 'granted' ? GRANTED : DENIED;
  }

  /** One dialog after the other, and none for what the user has decided on before. */
  async request(names: readonly string[]): Promise<object> {
    if (!this.host.process.hasContent) {
      throw this.refuse(WINDOW, names.map(shortName).join(', '), 12100009);
    }
    const shown: boolean[] = [];
    for (const name of names) {
      const isOpen = this.status(name) === NOT_DETERMINED;
      shown.push(isOpen);
      if (isOpen) {
        await this.ask(name);
      } else if (!this.declared.includes(name)) {
        this.host.ledger.violate(DECLARED, shortName(name));
      }
    }
    const NOT_DECLARED = 2;
    return {
      permissions: names, authResults: names.map((name) => this.status(name)), dialogShownResults: shown,
      errorReasons: names.map((name) => (this.declared.includes(name) ? 0 : NOT_DECLARED)),
    };
  }

  /** @param asked what the app could know when it asked: that the user grants one meanwhile is not its doing */
  async onSetting(names: readonly string[], asked: readonly number[]): Promise<number[]> {
    if (names.some((name) => !this.isAskable(name))) {
      throw this.refuse(DECLARED, names.map(shortName).join(', '), 12100001);
    }
    if (names.every((name) => this.status(name) === GRANTED)) {
      throw asked.every((status) => status === GRANTED) ? this.refuse(REFUSED_FIRST, 'all are granted', 12100011)
        : businessError(12100011, 'All permissions in the permission list have been granted.');
    }
    if (names.some((name) => this.status(name) === NOT_DETERMINED)) {
      throw this.refuse(REFUSED_FIRST, 'one was never asked for', 12100012);
    }
    for (const name of names.filter((one) => this.status(one) !== GRANTED)) {
      await this.ask(name);
    }
    return names.map((name) => (this.status(name) === GRANTED ? GRANTED : DENIED));
  }

  private isAskable(name: string): boolean {
    return this.declared.includes(name) && isUserGrant(name);
  }

  private async ask(name: string): Promise<void> {
    const { device } = this.host;
    const isAllowed = await device.answerPermission(name);
    device.permissions.set(name, isAllowed ? 'granted' : 'denied');
    device.timeline.add('user', isAllowed ? 'allows' : 'refuses', shortName(name));
  }

  private refuse(broken: Rule, detail: string, code: number): Error {
    this.host.ledger.violate(broken, detail);
    return businessError(code, broken.text);
  }
}
