import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { deskRules } from '../../scripts/rules.ts';
import { BAD_APPS } from './badApps/all.ts';

for (const [area, apps] of BAD_APPS) {
  describe(`Of ${area} the desk catches the app that breaks`, () => {
    for (const app of apps) {
      it(app.rule, async (t) => {
        const bad = await app.bad(t);
        assert.deepEqual([...bad.broken].sort(), app.isOnlyTold ? [] : [app.entry ?? app.rule, ...app.also].sort());
        if (app.gets !== undefined) {
          assert.deepEqual(bad.got, app.gets);
        }
        const good = await app.good(t);
        assert.deepEqual(good.broken, [], 'the app that keeps it is no bad app');
        if (app.isOnlyTold) {
          assert.deepEqual(good.got, app.getsInstead);
          assert.notDeepEqual(good.got, bad.got);
        }
        assert.notEqual(good.got, 'still at it');
      });
    }
  });
}

describe('The rules of the desk', () => {
  const apps = BAD_APPS.flatMap(([, list]) => list.map((app) => app.rule));

  it('each have an app that breaks them', async () => {
    const toothless = (await deskRules()).map((rule) => rule.id).filter((id) => !apps.includes(id));
    assert.deepEqual(toothless, [], 'Add for each of these rules a bad app to tests/rules/badApps.');
  });

  it('are those that the apps speak of', async () => {
    const known = new Set((await deskRules()).map((rule) => rule.id));
    assert.deepEqual(apps.filter((id) => !known.has(id)), []);
  });
});
