import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it } from 'node:test';
import { defaultGlobal } from '../simulator/hypium/DefaultGlobals.ts';
import { TestModules } from '../simulator/hypium/TestModules.ts';
import { APP_ROOT } from './Stage.ts';

/** Classes that copy themselves name each of their fields: one that is forgotten would be lost in silence. */

type Fields = Record<string, unknown>;

const modules = new TestModules({ resolveKit: (kit) => { throw new Error(`no ${kit} here`); }, global: defaultGlobal });

function make<T>(file: string, name: string, ...args: readonly unknown[]): T {
  const Class = modules.import(path.join(APP_ROOT, 'entry/src/main/ets', file))[name] as new (...all: readonly unknown[]) => T;
  return new Class(...args);
}

/** Each of its fields has a value that no other has. */
function marked<T extends object>(object: T): T {
  Object.keys(object).forEach((key) => (object as Fields)[key] = `the value of ${key}`);
  return object;
}

/** @param changed fields that the copy has of its own */
function assertKept(copy: object, original: object, ...changed: readonly string[]): void {
  const kept = Object.entries(original).filter(([key]) => !changed.includes(key));
  assert.deepEqual(Object.entries(copy).filter(([key]) => !changed.includes(key)), kept);
}

const invite = (): Fields => make('call/CallInvite.ets', 'CallInvite', 'c', 's', 'video', {}, 5, 30, 'token', 'bob');
const call = (): Fields => make('call/Call.ets', 'Call', invite(), 5, 'push');

describe('Nothing is forgotten', () => {
  it('by the copy of a call', () => {
    const original = marked(call()) as Fields & { copy(): object };
    original['invite'] = { media: 'video' };
    assertKept(original.copy(), original);
  });

  it('by an invite that turns to voice or is heard here', () => {
    const original = marked(invite()) as Fields & { asVoice(): object; heardAt(at: number, lag: number): object };
    assertKept(original.asVoice(), original, 'media');
    assertKept(original.heardAt(5, 0), original, 'sentAt');
  });

  it('by surroundings of which one thing changes', () => {
    const original = marked(make<Fields>('call/Surroundings.ets', 'Surroundings', {}, false, 'normal'));
    for (const [change, field] of [['withSettings', 'settings'], ['withForeground', 'isForeground'], ['withHeat', 'heat']] as const) {
      assertKept((original[change] as (value: unknown) => object).call(original, 'new'), original, field);
    }
  });

  it('by the card of a call, of all that both of them have', () => {
    const card: Fields & { update(call: object): void } = make('viewmodel/CallCard.ets', 'CallCard', call());
    const later = marked(call());
    card.update(later);
    const both = Object.keys(later).filter((key) => key in card);
    assert.ok(both.length > 10);
    assert.deepEqual(both.map((key) => card[key]), both.map((key) => later[key]));
  });
});
