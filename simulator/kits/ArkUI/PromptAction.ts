import { kitEnums } from '../../arkts/KitSkeleton.ts';
import type { Prompts } from '../../arkui/layers/Prompts.ts';
import { businessError } from '../../device/Faults.ts';

type Options = Readonly<Record<string, unknown>>;
type Callback = (error: Error | null, data?: unknown) => void;

/** Errors of dialogs and toasts (arkts-apis-uicontext-promptaction.md). */
const NO_SUCH_DIALOG = 103_303;
const NO_SUCH_TOAST = 103_401;
const STANDS_ALREADY = 103_302;
const NO_TEXT = 401;

/**
 * `UIContext.getPromptAction()` and the older module of the same name (arkts-apis-uicontext-promptaction.md). What the
 * desk does not have of it says so when it is called.
 */
export function promptActionOf(prompts: () => Prompts): object {
  const skeleton = kitEnums('@kit.ArkUI').PromptAction as (new () => object) | undefined;
  const told = (answer: Promise<unknown>, callback: unknown): unknown => {
    if (typeof callback !== 'function') {
      return answer;
    }
    const tell = callback as Callback;
    answer.then((data) => tell(null, data), (error: unknown) => tell(error as Error));
    return undefined;
  };
  return Object.assign(skeleton === undefined ? {} : new skeleton(), {
    showToast: (options: Options): void => void prompts().toast(checked(options)),
    openToast: async (options: Options): Promise<number> => prompts().toast(checked(options)),
    closeToast: (id: number): void => close(prompts(), id, NO_SUCH_TOAST),
    showDialog: (options: Options, callback?: Callback) => told(prompts().dialog(options), callback),
    showActionMenu: (options: Options, callback?: Callback) => told(prompts().actionMenu(options), callback),
    openCustomDialog: async (content: unknown, options?: Options): Promise<number | void> => {
      const own = content as Options;
      if (typeof own.builder === 'function' && !('update' in own)) {
        return prompts().custom(own.builder, own);
      }
      if (prompts().isOpen(content)) {
        throw businessError(STANDS_ALREADY, 'The ComponentContent has already been opened.');
      }
      prompts().custom(content, options ?? {});
    },
    closeCustomDialog: (key: unknown) => {
      // By id it is done at once, by content with a promise.
      if (typeof key === 'number') {
        return close(prompts(), key, NO_SUCH_DIALOG);
      }
      return prompts().close(key) ? Promise.resolve() : Promise.reject(missing(NO_SUCH_DIALOG));
    },
  });
}

function checked(options: Options | undefined): Options {
  if (options?.message === undefined) {
    throw businessError(NO_TEXT, 'A toast needs a message.');
  }
  return options;
}

function close(prompts: Prompts, key: unknown, code: number): void {
  if (!prompts.close(key)) {
    throw missing(code);
  }
}

function missing(code: number): Error {
  return businessError(code, 'There is no such dialog or toast.');
}
