import type { Call, CallBook, Surroundings } from '../core/CallCore.ts';
import type { Notes } from './Notes.ts';

/**
 * Gives equal states equal keys. Calls and surroundings are never changed once they are in a book, so each object is
 * looked at once and known by a number from then on.
 */
export class Interning {
  readonly #ofCall = new WeakMap<Call, number>();
  readonly #ofAround = new WeakMap<Surroundings, number>();
  readonly #numbers = new Map<string, number>();

  key(book: CallBook, notes: Notes): string {
    let key = `${this.#around(book.around)}/${notes.device}`;
    for (const call of book.calls) {
      key += `,${this.#call(call)}`;
    }
    return `${key}/${notes.calls.join()}`;
  }

  #call(call: Call): number {
    return this.#known(this.#ofCall, call, () => [call.callId, call.way, call.state, call.media, call.hasChangedMedia,
      call.report, call.attempts, call.ending, call.reason, call.activeAt, call.isMuted, call.isMuteReported,
      call.isMicrophoneBlocked, call.isInterrupted, call.isCooled, call.keepsVoice, call.isPeerRinging, call.isSilenced,
      call.isReleased].join());
  }

  #around(around: Surroundings): number {
    return this.#known(this.#ofAround, around, () => [around.isForeground, around.heat, around.settings.allowsWaiting,
      around.settings.isLoggedOut].join());
  }

  #known<T extends object>(map: WeakMap<T, number>, object: T, text: () => string): number {
    const known = map.get(object);
    if (known !== undefined) {
      return known;
    }
    const words = text();
    const number = this.#numbers.get(words) ?? this.#numbers.size;
    this.#numbers.set(words, number);
    map.set(object, number);
    return number;
  }
}
