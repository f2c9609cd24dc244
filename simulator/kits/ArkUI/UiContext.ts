import { kitEnums } from '../../arkts/KitSkeleton.ts';

type UiContextClass = new () => object;

let classOfSkeleton: UiContextClass | undefined;

/**
 * What `getUIContext()` of a component gives (arkts-apis-uicontext-uicontext.md). Of its many methods the app uses one;
 * the others say that they are not on the desk.
 * @param hostContext of the ability in whose window the component is drawn
 */
export function createUiContext(hostContext: unknown): object {
  classOfSkeleton ??= kitEnums('@kit.ArkUI').UIContext as UiContextClass;
  return Object.assign(new classOfSkeleton(), { getHostContext: () => hostContext });
}
