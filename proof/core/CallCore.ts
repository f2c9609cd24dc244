import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { TestModules } from '../../simulator/hypium/TestModules.ts';
import { defaultGlobal } from '../../simulator/hypium/DefaultGlobals.ts';

export const APP_ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
export const CALL_FOLDER = path.join(APP_ROOT, 'entry/src/main/ets/call');

/** As much of a call (call/Call.ets) as a proof looks at. */
export interface Call {
  readonly callId: string;
  readonly sessionId: string;
  readonly way: string;
  readonly state: string;
  readonly media: string;
  readonly hasChangedMedia: boolean;
  readonly report: string;
  readonly attempts: number;
  readonly ending: string | undefined;
  readonly reason: string | undefined;
  readonly activeAt: number;
  readonly isMuted: boolean;
  readonly isMuteReported: boolean;
  readonly isMicrophoneBlocked: boolean;
  readonly isInterrupted: boolean;
  readonly keepsVoice: boolean;
  readonly isCameraOff: boolean;
  readonly facesBack: boolean;
  readonly isCameraBlocked: boolean;
  readonly isPeerMuted: boolean;
  readonly isPeerUnseen: boolean;
  readonly isCooled: boolean;
  readonly isPeerRinging: boolean;
  readonly isSilenced: boolean;
  readonly isReleased: boolean;
  readonly isOutgoing: boolean;
  readonly invite: object;
  isOnAir(): boolean;
  copy(): Call;
}

export interface Surroundings {
  readonly settings: { readonly allowsWaiting: boolean; readonly isLoggedOut: boolean };
  readonly isForeground: boolean;
  readonly heat: string;
}

export interface CallBook {
  readonly calls: readonly Call[];
  readonly around: Surroundings;
  isHeld(): boolean;
  isListening(): boolean;
  shouldRing(): boolean;
  live(): Call[];
  onAir(): Call | undefined;
  voiced(): Call | undefined;
}

export interface CallEvent {
  readonly kind: string;
  readonly at: number;
  readonly callId?: string;
  readonly sessionId?: string;
}

export interface Effect {
  readonly kind: string;
  readonly callId?: string;
  readonly sessionId?: string;
  readonly invite?: { readonly callId: string; readonly sessionId: string; readonly media: string };
  readonly state?: string;
  readonly media?: string;
  readonly isMuted?: boolean;
  readonly isOn?: boolean;
  readonly isCameraOn?: boolean;
  readonly facesBack?: boolean;
  readonly timer?: string;
  readonly record?: { readonly sessionId: string; readonly kind: string; readonly reason: string };
}

export interface Step {
  readonly book: CallBook;
  readonly effects: readonly Effect[];
  readonly note: string;
}

export type Transition = (book: CallBook, event: CallEvent) => Step;

/** The pure core of the app, lowered from its .ets files and loaded once. */
export interface CallCore {
  readonly transition: Transition;
  readonly emptyBook: CallBook;
  /** An object of one of the core's classes. @param file without its ending, e.g. `CallEvent` */
  make<T>(file: string, name: string, ...args: readonly unknown[]): T;
  /** The values of one of the core's enums. @param file without its ending, e.g. `EventWords` */
  words(file: string, name: string): string[];
}

/**
 * Loads the core anew, so that two versions of it can stand beside each other.
 *
 * @param folder absolute path of a call/ folder; the app's own if not given
 * @param textOf another text in place of a file's own
 */
export function loadCore(folder: string = CALL_FOLDER, textOf?: (file: string) => string | undefined): CallCore {
  const modules = new TestModules({
    resolveKit: (kit) => { throw new Error(`The core imports ${kit}: it must not know any kit.`); },
    global: defaultGlobal,
    ...(textOf === undefined ? {} : { textOf }),
  });
  const file = (name: string) => modules.import(path.join(folder, `${name}.ets`));
  const book = file('CallBook').CallBook as { empty(): CallBook };
  return {
    transition: file('Transition').transition as Transition,
    emptyBook: book.empty(),
    make: <T>(name: string, type: string, ...args: readonly unknown[]) => {
      const Class = file(name)[type] as new (...all: readonly unknown[]) => T;
      return new Class(...args);
    },
    words: (name, type) => Object.values(file(name)[type] as Readonly<Record<string, string>>),
  };
}
