import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { describe, it } from 'node:test';

import { codeOf } from '../kits/TestHost.ts';
import { Abilities } from './Abilities.ts';
import { readManifest } from './Manifest.ts';
import { NoPages } from './PageFace.ts';
import type { TinyApp } from './testing.ts';
import { tinyApp } from './testing.ts';

const STEPS = ['onCreate', 'onNewWant', 'onWindowStageCreate', 'onForeground', 'onBackground', 'onWindowStageWillDestroy',
  'onWindowStageDestroy'];

interface Context {
  startAbility(want: object): Promise<void>;
  moveAbilityToBackground(): Promise<void>;
  terminateSelf(): Promise<void>;
}

/** An ability that notes the steps of its life. */
function source(name: string): string {
  const steps = STEPS.map((step) => `${step}(): void { Seen.life.push('${name}.${step}'); }`).join('\n');
  return `import { UIAbility } from '@kit.AbilityKit';
    import { Seen } from './Seen';
    export default class Noted extends UIAbility {
      ${steps}
      onDestroy(): void { Seen.life.push('${name}.onDestroy'); }
    }`;
}

interface Life {
  readonly app: TinyApp;
  readonly abilities: Abilities;
  /** What has happened since one last looked. */
  news(): string[];
  context(name: string): Context;
  /** Has the app do something; time passes. */
  after(work: Promise<unknown>): Promise<number | undefined>;
}

function life(t: TestContext): Life {
  const entry = (name: string): string => `{ name: '${name}', srcEntry: './ets/${name}.ets',
    skills: [{ actions: ['${name === 'B' ? 'push' : 'home'}'] }] }`;
  const app = tinyApp(t, {
    'AppScope/app.json5': `{ app: { bundleName: 'a' } }`,
    'entry/src/main/module.json5': `{ module: { abilities: [${entry('A')}, ${entry('B')}], requestPermissions: [] } }`,
    'entry/src/main/resources/base/profile/main_pages.json': '{ "src": ["pages/P"] }',
    'entry/src/main/ets/A.ets': source('A'),
    'entry/src/main/ets/B.ets': source('B'),
    'entry/src/main/ets/Seen.ets': 'export class Seen { static life: string[] = []; }',
  });
  const { Seen } = app.process.import(app.file('entry/src/main/ets/Seen.ets')) as { Seen: { life: string[] } };
  const contexts = new Map<string, Context>();
  const abilities = new Abilities(app.process, readManifest(app.device.appRoot), new class extends NoPages {
    override show(context?: { abilityInfo: { name: string } }): void {
      contexts.set(context?.abilityInfo.name ?? '', context as unknown as Context);
    }
  }());
  return {
    app, abilities,
    news: () => Seen.life.splice(0),
    context: (name) => contexts.get(name) as Context,
    after: async (work) => {
      const code = codeOf(() => work);
      await app.clock.advance(10);
      return code;
    },
  };
}

describe('An ability', () => {
  it('comes up with its window, and goes to the background and back', (t) => {
    const { abilities, news, app } = life(t);
    abilities.show('A');
    assert.deepEqual(news(), ['A.onCreate', 'A.onWindowStageCreate', 'A.onForeground']);
    abilities.home();
    assert.deepEqual(news(), ['A.onBackground']);
    assert.equal(app.device.isForeground, false);
    abilities.show('A');
    assert.deepEqual(news(), ['A.onNewWant', 'A.onForeground']);
  });

  it('that is in front already gets the new Want and nothing else', (t) => {
    const { abilities, news } = life(t);
    abilities.show('A');
    news();
    abilities.show('A');
    assert.deepEqual(news(), ['A.onNewWant']);
  });

  it('goes to the background when another one comes up', (t) => {
    const { abilities, news, app } = life(t);
    abilities.show('A');
    news();
    abilities.show('B');
    assert.deepEqual(news(), ['B.onCreate', 'B.onWindowStageCreate', 'B.onForeground', 'A.onBackground']);
    assert.equal(app.device.isForeground, true);
    assert.equal(abilities.frontName, 'B');
  });

  it('that a push wakes has no window until somebody brings it up', (t) => {
    const { abilities, news } = life(t);
    abilities.wake('push');
    assert.deepEqual(news(), ['B.onCreate', 'B.onBackground']);
    abilities.wake('push');
    assert.deepEqual(news(), []);
    abilities.show('B');
    assert.deepEqual(news(), ['B.onNewWant', 'B.onWindowStageCreate', 'B.onForeground']);
  });

  it('is destroyed by way of the background and its window', async (t) => {
    const { abilities, news, context, after, app } = life(t);
    abilities.show('A');
    abilities.show('B');
    news();
    assert.equal(await after(context('B').terminateSelf()), 0);
    assert.deepEqual(news(), ['A.onForeground', 'B.onBackground', 'B.onWindowStageWillDestroy', 'B.onWindowStageDestroy',
      'B.onDestroy']);
    abilities.home();
    news();
    abilities.destroy('A');
    assert.deepEqual(news(), ['A.onWindowStageWillDestroy', 'A.onWindowStageDestroy', 'A.onDestroy']);
    assert.deepEqual(app.rules(), []);
  });

  it('leaves the foreground only if it is there', async (t) => {
    const { abilities, news, context, after, app } = life(t);
    abilities.show('A');
    news();
    assert.equal(await after(context('A').moveAbilityToBackground()), 0);
    assert.deepEqual(news(), ['A.onBackground']);
    assert.equal(await after(context('A').moveAbilityToBackground()), 16000065);
    assert.deepEqual(app.rules(), []);
  });

  it('starts another one from the foreground only, and one that there is', async (t) => {
    const { abilities, news, context, after, app } = life(t);
    abilities.show('A');
    assert.equal(await after(context('A').startAbility({ abilityName: 'C' })), 16000001);
    assert.equal(await after(context('A').startAbility({ abilityName: 'B' })), 0);
    abilities.home();
    news();
    assert.equal(await after(context('A').startAbility({ abilityName: 'B' })), 16000053);
    assert.deepEqual(news(), []);
    assert.deepEqual(app.rules(), ['ability.known', 'ability.start-background']);
  });

  it('is out of sight while the screen is locked, and back afterwards', (t) => {
    const { abilities, news, app } = life(t);
    abilities.show('A');
    news();
    abilities.cover();
    assert.deepEqual(news(), ['A.onBackground']);
    assert.equal(app.device.isForeground, false);
    abilities.uncover();
    assert.deepEqual(news(), ['A.onForeground']);
  });
});
