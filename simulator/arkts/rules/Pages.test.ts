import assert from 'node:assert/strict';
import { test } from 'node:test';

import { found, INDEX_PAGE } from './fixture.ts';
import { pages } from './Pages.ts';

const LIST = 'entry/src/main/resources/base/profile/main_pages.json';

test('a listed page without a file, and one without @Entry', (t) => {
  assert.deepEqual(found(t, pages, { [LIST]: '{\n  "src": ["pages/Index", "pages/Gone"]\n}\n' }), [
    `${LIST}:2:26 The page has no file entry/src/main/ets/pages/Gone.ets.`,
  ]);
  assert.deepEqual(found(t, pages, { 'entry/src/main/ets/pages/Index.ets': INDEX_PAGE.replace('@Entry\n', '') }), [
    `${LIST}:2:11 The page's file must have one struct with @Entry; it has 0.`,
  ]);
});

test('an @Entry that is not listed, and a loadContent of no page', (t) => {
  const other = '@Entry\n@ComponentV2\nstruct Other {\n  build() {\n    Row()\n  }\n}\n';
  assert.deepEqual(found(t, pages, { 'entry/src/main/ets/pages/Other.ets': other }), [
    "entry/src/main/ets/pages/Other.ets:3:8 'pages/Other' has @Entry, but main_pages.json does not list it.",
  ]);
  const ability =
    "import { UIAbility } from '@kit.AbilityKit';\nimport { window } from '@kit.ArkUI';\n" +
    'export default class A extends UIAbility {\n' +
    "  onWindowStageCreate(stage: window.WindowStage): void {\n    stage.loadContent('pages/Home');\n  }\n}\n";
  assert.deepEqual(found(t, pages, { 'entry/src/main/ets/entryability/EntryAbility.ets': ability }), [
    "entry/src/main/ets/entryability/EntryAbility.ets:5:23 main_pages.json does not list the page 'pages/Home'.",
  ]);
});
