import assert from 'node:assert/strict';
import { test } from 'node:test';

import { globalEnums, kitEnum, kitEnums } from './KitSkeleton.ts';
import { kitNames } from './Kits.ts';

test('enums have the values of the declaration', () => {
  // js-apis-audio.md: StreamUsage RINGTONE 6, VOICE_COMMUNICATION 2.
  const usage = kitEnum('@kit.AudioKit', 'audio.StreamUsage');
  assert.equal(usage.STREAM_USAGE_RINGTONE, 6);
  assert.equal(usage.STREAM_USAGE_VOICE_COMMUNICATION, 2);
});

test('a function is there, and says that nobody plays it', () => {
  const { audio } = kitEnums('@kit.AudioKit') as { audio: { getAudioManager(): void } };
  assert.throws(() => audio.getAudioManager(), { message: 'not on the desk: @kit.AudioKit audio.getAudioManager' });
});

test('a class can be extended, its methods refuse', () => {
  const { UIAbility } = kitEnums('@kit.AbilityKit') as { UIAbility: new () => { onCreate(): void } };
  class Mine extends UIAbility {}
  assert.throws(() => new Mine().onCreate(), /not on the desk: @kit\.AbilityKit UIAbility\.onCreate/);
});

test('each call gives a copy of its own', () => {
  const first = kitEnums('@kit.AudioKit') as { audio: Record<string, unknown> };
  first.audio.getAudioManager = () => 'double';
  assert.notEqual(
    (kitEnums('@kit.AudioKit') as { audio: Record<string, unknown> }).audio.getAudioManager,
    first.audio.getAudioManager,
  );
});

test('every kit that has a declaration has a skeleton', () => {
  for (const kit of kitNames()) {
    assert.ok(Object.keys(kitEnums(kit)).length > 0, kit);
  }
});

test('the enums of the global scope are known', () => {
  const { FlexAlign, Color } = globalEnums();
  assert.equal(FlexAlign?.Center, 1);
  assert.equal(Color?.Black, 1);
});

test('an unknown kit or enum is an error that names it', () => {
  assert.throws(() => kitEnums('@kit.NoSuchKit'), /no declaration of @kit\.NoSuchKit/);
  assert.throws(() => kitEnum('@kit.AudioKit', 'audio.Nope'), /@kit\.AudioKit declares no enum audio\.Nope/);
});
