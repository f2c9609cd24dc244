import { kitEnums } from '../../arkts/KitSkeleton.ts';
import { promptsOf } from '../../arkui/layers/promptsOf.ts';
import { ComponentContent } from './ComponentContent.ts';
import { ColorMetrics, curves, LengthMetrics } from './Measures.ts';
import { pictureInPictureOf } from './PictureInPicture.ts';
import { SymbolGlyphModifier } from './SymbolGlyphModifier.ts';
import { promptActionOf } from './PromptAction.ts';
import type { KitHost } from '../KitHost.ts';

/**
 * ArkUI's module: measures, colours and curves that pages make, the dialogs that they ask for, and picture in picture.
 * Windows come with an ability's window stage, the context of a page with the page; what else the module has says that
 * it is not on the desk.
 */
export function create(host: KitHost): Record<string, unknown> {
  const skeleton = kitEnums('@kit.ArkUI');
  const promptAction = promptActionOf(() => promptsOf(host.process));
  const PiPWindow = { ...(skeleton.PiPWindow as object), ...pictureInPictureOf(host) };
  return {
    ...skeleton, LengthMetrics, ColorMetrics, curves, ComponentContent, promptAction, PiPWindow, SymbolGlyphModifier, ...storagesOf(host),
  };
}

/** Made with the user interface, since what they hold is followed by what is drawn; not there without one. */
function storagesOf({ process }: KitHost): Record<string, unknown> {
  const found = ['AppStorageV2', 'PersistenceV2'].map((name) => [name, process.ui.get(`kit ${name}`)] as const);
  return Object.fromEntries(found.filter(([, storage]) => storage !== undefined));
}
