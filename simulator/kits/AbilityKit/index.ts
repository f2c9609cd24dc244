import { kitEnums } from '../../arkts/KitSkeleton.ts';
import type { KitHost } from '../KitHost.ts';
import { accessManager } from './access.ts';
import { getWantAgent } from './wantAgents.ts';

/** The base of every ability (js-apis-app-ability-uiability.md): each lifecycle function may be left out. */
export class UIAbility {
  context: unknown = undefined;

  onCreate(_want: unknown, _launchParam: unknown): void {
    return undefined;
  }

  onWindowStageCreate(_stage: unknown): void {
    return undefined;
  }

  onWindowStageWillDestroy(_stage: unknown): void {
    return undefined;
  }

  onWindowStageDestroy(): void {
    return undefined;
  }

  onConfigurationUpdate(_configuration: unknown): void {
    return undefined;
  }

  onForeground(): void {
    return undefined;
  }

  onBackground(): void {
    return undefined;
  }

  onNewWant(_want: unknown, _launchParam: unknown): void {
    return undefined;
  }

  onDestroy(): void | Promise<void> {
    return undefined;
  }
}

/** Ability Kit, as far as the app uses it. */
export function create(host: KitHost): Record<string, unknown> {
  const skeleton = kitEnums('@kit.AbilityKit');
  return {
    ...skeleton,
    UIAbility,
    abilityAccessCtrl: {
      ...(skeleton.abilityAccessCtrl as object),
      createAtManager: () => accessManager(host),
    },
    wantAgent: {
      ...(skeleton.wantAgent as object),
      getWantAgent: (info: Parameters<typeof getWantAgent>[1]) => getWantAgent(host, info),
    },
  };
}
