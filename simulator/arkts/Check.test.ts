import assert from 'node:assert/strict';
import { test } from 'node:test';

import { checkProject } from './Check.ts';
import { report } from './Report.ts';
import { checked, INDEX_PAGE } from './rules/fixture.ts';
import { writeFiles } from './testing.ts';

test('nothing is found in a right project', (t) => {
  assert.deepEqual(checked(t), []);
});

test('each planted mistake is found, in its place', (t) => {
  const index = INDEX_PAGE.replace(".width('100%')", ".widht('100%')").replace(
    'Card({ label: this.label })',
    'Card({ label: 3 })',
  );
  const mistakes = checked(t, {
    'entry/src/main/ets/pages/Index.ets': index,
    'entry/src/main/ets/common/Wrong.ets':
      "import { notificationManager } from '@kit.NotificationKit';\nimport { nothing } from '@kit.ArkUI';\n\n" +
      'export const slot: notificationManager.SlotType = notificationManager.SlotType.SOCIAL;\n' +
      'export const value: any = nothing;\n' +
      'export const text: string = null;\nlet { a } = { a: 1 };\n',
    'entry/src/test/One.test.ets':
      "import { describe, expect, it } from '@ohos/hypium';\n\nexport default function oneTest(): void {\n" +
      "  describe('One', () => {\n" +
      "    it('holds', 0, () => {\n      expect(1).assertEquals(1);\n    });\n  });\n}\n",
  });
  assert.deepEqual(mistakes, [
    'entry/src/main/ets/common/Wrong.ets:2:10 TS2305',
    'entry/src/main/ets/common/Wrong.ets:4:80 TS2339',
    'entry/src/main/ets/common/Wrong.ets:5:21 arkts-no-any-unknown',
    'entry/src/main/ets/common/Wrong.ets:6:14 TS2322',
    'entry/src/main/ets/common/Wrong.ets:7:5 arkts-no-destruct-decls',
    'entry/src/main/ets/common/Wrong.ets:7:13 arkts-no-untyped-obj-literals',
    'entry/src/main/ets/pages/Index.ets:11:14 TS2322',
    'entry/src/main/ets/pages/Index.ets:12:7 TS2551',
    'entry/src/test/One.test.ets:6:17 TS2551',
  ]);
});

test('a field with @Env needs no initialiser, any other does', (t) => {
  const struct =
    "import { uiObserver } from '@kit.ArkUI';\n\n@ComponentV2\nexport struct Extra {\n" +
    '  @Env(SystemProperties.BREAK_POINT) breakpoint: uiObserver.WindowSizeLayoutBreakpointInfo;\n' +
    '  count: number;\n\n' +
    '  build() {\n    Text(`${this.count}`)\n  }\n}\n';
  assert.deepEqual(checked(t, { 'entry/src/main/ets/component/Extra.ets': struct }), [
    'entry/src/main/ets/component/Extra.ets:6:3 TS2564',
  ]);
});

test('the report ends with the extent of the check, and its exit code is honest', () => {
  const finding = {
    file: '/p/entry/a.ets',
    line: 3,
    column: 5,
    code: 8,
    rule: 'arkts-no-any-unknown',
    message: 'No any.',
    severity: 'error' as const,
  };
  assert.deepEqual(report({ findings: [finding], files: 2, rules: 18 }, '/p', 1234), {
    text:
      'entry/a.ets:3:5 arkts-no-any-unknown No any.\ncheck: 1 errors, 0 warnings (2 .ets files, type check, ' +
      'ArkTS lint and 18 project rules, 1.2 s)',
    exitCode: 1,
  });
  assert.equal(report({ findings: [], files: 2, rules: 18 }, '/p', 10).exitCode, 0);
});

test('a folder without sources is not right, it is unchecked', (t) => {
  const root = writeFiles(t, { 'readme.txt': '' });
  assert.equal(report({ ...checkProject(root), findings: [] }, root, 1).exitCode, 1);
});
