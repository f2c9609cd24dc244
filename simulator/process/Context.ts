import { businessError } from '../device/Faults.ts';
import type { UIAbility } from '../kits/AbilityKit/index.ts';
import { createResourceManager } from '../kits/LocalizationKit/index.ts';
import { rule } from '../rules/Rule.ts';
import type { Abilities } from './Abilities.ts';
import { configurationOf } from './configurationOf.ts';

const START = rule('ability.start-background', 'documented', 'component-startup-rules.md',
  'An app in the background starts no ability: third parties cannot have the permission for it.');
const KNOWN = rule('ability.known', 'documented', 'errorcode-ability.md',
  'An ability that is started is one of module.json5: 16000001.');
/** Enforced by its refusal: whether a window is in front can change under the app. */
const ONLY_FRONT = rule('ability.only-front', 'documented', 'js-apis-inner-application-uiabilitycontext.md',
  'moveAbilityToBackground is for an ability in the foreground: 16000065.');

const FAULT = 'AbilityKit.UIAbilityContext.';
/** How long the system takes for a step of an ability's life, ms. Assumed. */
const STEP_MS = 5;

/** What an ability has as `this.context` (js-apis-inner-application-uiabilitycontext.md). */
export function abilityContext(abilities: Abilities, name: string): object {
  const { process, manifest } = abilities;
  const { faults } = process.device;
  return {
    ...areaFace(1),
    abilityInfo: { bundleName: manifest.bundleName, name },
    get config() {
      return configurationOf(process.device);
    },
    windowStage: { getMainWindowSync: () => mainWindow(abilities, name) },
    resourceManager: createResourceManager(process.host),
    createAreaModeContext: (area: number) => areaFace(area),
    getApplicationContext: () => ({ setColorMode: () => undefined }),
    moveAbilityToBackground: () => faults.answer(`${FAULT}moveAbilityToBackground`, STEP_MS, () => {
      if (abilities.frontName !== name) {
        throw businessError(16000065, ONLY_FRONT.text);
      }
      abilities.leave(name);
    }),
    terminateSelf: () => faults.answer(`${FAULT}terminateSelf`, STEP_MS, () => abilities.destroy(name)),
    startAbility: (want: Want) => {
      const { isForeground } = abilities.process.device;
      return faults.answer(`${FAULT}startAbility`, STEP_MS, () => start(abilities, want, isForeground));
    },
  };
}

interface Want {
  readonly abilityName?: string;
  readonly parameters?: object;
}

/** @param wasInFront when the app asked: that the user leaves it in that moment is not its doing */
function start(abilities: Abilities, want: Want, wasInFront: boolean): void {
  const { device } = abilities.process;
  const { abilityName = '', parameters } = want;
  if (!abilities.process.isAlive) {
    // It has died since it asked: nobody is there to be shown, or to be told.
    return;
  }
  if (!abilities.has(abilityName)) {
    device.ledger.violate(KNOWN, 'the Want names no ability of the app');
    throw businessError(16000001, 'The specified ability does not exist.');
  }
  if (!device.isForeground) {
    if (!wasInFront) {
      device.ledger.violate(START, `${abilityName} was to be started`);
    }
    throw businessError(16000053, 'The ability is not on the top of the UI.');
  }
  abilities.show(abilityName, parameters);
}

/** The window of an ability (arkts-apis-window-window.md). */
function mainWindow(abilities: Abilities, name: string): object {
  const { device } = abilities.process;
  device.faults.check('ArkUI.WindowStage.getMainWindowSync');
  if (!abilities.hasWindow(name)) {
    throw businessError(1300002, 'This window state is abnormal.');
  }
  return {
    setWindowKeepScreenOn: (isKeptOn: boolean) =>
      device.faults.answer('ArkUI.Window.setWindowKeepScreenOn', STEP_MS, () => abilities.keepScreenOn(name, isKeptOn)),
    setWindowSystemBarProperties: (properties: SystemBarProperties) =>
      device.faults.answer('ArkUI.Window.setWindowSystemBarProperties', STEP_MS, () => colorBar(abilities, name, properties)),
  };
}

interface SystemBarProperties {
  readonly statusBarContentColor?: string;
}

/** @throws BusinessError for what is no colour: only hexadecimal RGB and ARGB are (arkts-apis-window-i.md) */
function colorBar(abilities: Abilities, name: string, { statusBarContentColor: color }: SystemBarProperties): void {
  if (color === undefined) {
    return;
  }
  if (!/^#([\da-f]{2})?[\da-f]{6}$/i.test(color)) {
    throw businessError(401, 'The colour of the bar is no hexadecimal RGB or ARGB.');
  }
  abilities.colorBar(name, color);
}

/** What onWindowStageCreate is given. */
export function windowStage({ process, manifest, pages }: Abilities, ability: UIAbility): object {
  return {
    loadContent: (page: string) => process.device.faults.answer('ArkUI.WindowStage.loadContent', 10, () => {
      if (!manifest.pages.includes(page)) {
        throw businessError(401, 'The page is not in main_pages.json.');
      }
      process.hasContent = true;
      pages.mount(process, page, ability.context);
    }),
  };
}

/** Where the files of an area lie. @param area AreaMode: 0 is EL1, 1 is EL2 (js-apis-app-ability-contextconstant.md) */
function areaFace(area: number): object {
  const base = `/data/storage/el${area + 1}/base/haps/entry`;
  return { area, filesDir: `${base}/files`, preferencesDir: `${base}/preferences` };
}
