import type { TestContext } from 'node:test';

import { checkProject } from '../Check.ts';
import type { Finding } from '../Finding.ts';
import { writeFiles } from '../testing.ts';
import type { ProjectRule } from './ProjectRule.ts';
import { applyRules } from './Rules.ts';

/** Files of a project by path; undefined takes one away from the fixture. */
export type Changes = Readonly<Record<string, string | undefined>>;

const strings = (...names: string[]): string =>
  JSON.stringify({ string: names.map((name) => ({ name, value: name })) }, undefined, 2);

export const MODULE_JSON = `{
  "module": {
    "name": "entry",
    "type": "entry",
    "mainElement": "EntryAbility",
    "deviceTypes": ["phone"],
    "pages": "$profile:main_pages",
    "abilities": [
      { "name": "EntryAbility", "srcEntry": "./ets/entryability/EntryAbility.ets", "exported": true,
        "icon": "$media:icon", "skills": [{ "actions": ["ohos.want.action.home"] }] },
      { "name": "ListenAbility", "srcEntry": "./ets/entryability/ListenAbility.ets", "exported": false,
        "skills": [{ "actions": ["action.ohos.push.listener"] }] },
    ],
    "requestPermissions": [
      { "name": "ohos.permission.MICROPHONE", "reason": "$string:reason",
        "usedScene": { "abilities": ["EntryAbility"], "when": "inuse" } },
    ],
  },
}
`;

export const INDEX_PAGE = `import { Card } from '../component/Card';

@Entry
@ComponentV2
struct Index {
  @Local label: string = 'a';

  build() {
    Column() {
      Text($r('app.string.hello')).fontColor($r('app.color.text'))
      Card({ label: this.label })
    }.width('100%')
  }
}
`;

/** A whole project in which nothing is wrong. */
const PROJECT: Readonly<Record<string, string>> = {
  'AppScope/app.json5':
    '{ "app": { "bundleName": "com.example.app", "icon": "$media:icon", "label": "$string:app_name" } }\n',
  'AppScope/resources/base/element/string.json': strings('app_name'),
  'build-profile.json5':
    '{ "app": { "products": [{ "name": "default" }] },\n  "modules": [{ "name": "entry", "srcPath": "./entry", ' +
    '"targets": [{ "name": "default" }] }] }\n',
  'oh-package.json5': '{\n  "modelVersion": "6.1.0",\n}\n',
  'hvigor/hvigor-config.json5': '{ "modelVersion": "6.1.0" }\n',
  'entry/build-profile.json5': '{ "targets": [{ "name": "default" }, { "name": "ohosTest" }] }\n',
  'entry/src/main/module.json5': MODULE_JSON,
  'entry/src/ohosTest/module.json5': '{ "module": { "name": "entry_test" } }\n',
  'entry/src/main/resources/base/element/string.json': strings('hello', 'reason'),
  'entry/src/main/resources/en_US/element/string.json': strings('hello', 'reason'),
  'entry/src/main/resources/zh_CN/element/string.json': strings('hello', 'reason'),
  'entry/src/main/resources/base/element/color.json': '{ "color": [{ "name": "text", "value": "#000000" }] }\n',
  'entry/src/main/resources/dark/element/color.json': '{ "color": [{ "name": "text", "value": "#FFFFFF" }] }\n',
  'entry/src/main/resources/base/profile/main_pages.json': '{\n  "src": ["pages/Index"]\n}\n',
  'entry/src/main/resources/base/media/icon.png': '',
  'entry/src/main/resources/rawfile/ring.wav': '',
  'entry/src/main/ets/pages/Index.ets': INDEX_PAGE,
  'entry/src/main/ets/component/Card.ets':
    '@ComponentV2\nexport struct Card {\n  @Require @Param label: string;\n  @Event close: () => void = () => {};\n\n' +
    '  build() {\n    Text(this.label).onClick(() => this.close())\n  }\n}\n',
  'entry/src/main/ets/entryability/EntryAbility.ets':
    "import { UIAbility } from '@kit.AbilityKit';\nimport { window } from '@kit.ArkUI';\n\n" +
    'export default class EntryAbility extends UIAbility {\n  onWindowStageCreate(stage: window.WindowStage): ' +
    "void {\n    stage.loadContent('pages/Index');\n  }\n}\n",
  'entry/src/main/ets/entryability/ListenAbility.ets':
    "import { UIAbility } from '@kit.AbilityKit';\n\nexport default class ListenAbility extends UIAbility {\n}\n",
  'entry/src/test/List.test.ets':
    "import oneTest from './One.test';\n\nexport default function testsuite(): void {\n  oneTest();\n}\n",
  'entry/src/test/One.test.ets':
    "import { describe, expect, it } from '@ohos/hypium';\n\nexport default function oneTest(): void {\n" +
    "  describe('One', () => {\n" +
    "    it('holds', 0, () => {\n      expect(1).assertEqual(1);\n    });\n  });\n}\n",
};

function writeProject(t: TestContext, changes: Changes): string {
  const files = Object.entries({ ...PROJECT, ...changes }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return writeFiles(t, Object.fromEntries(files));
}

/** `path:line:column message` of what one rule finds in the fixture with these changes. */
export function found(t: TestContext, rule: ProjectRule, changes: Changes = {}): string[] {
  const root = writeProject(t, changes);
  return applyRules(root, [rule]).map((one) => words(root, one));
}

/** `path:line:column rule` of all that a whole check finds. */
export function checked(t: TestContext, changes: Changes = {}): string[] {
  const root = writeProject(t, changes);
  return checkProject(root).findings.map(
    (one) => `${one.file.slice(root.length + 1)}:${one.line}:${one.column} ${one.rule}`,
  );
}

function words(root: string, { file, line, column, message }: Finding): string {
  return `${file.slice(root.length + 1)}:${line}:${column} ${message}`;
}

/** The entry page with another `build()` body, which begins in line 9. */
export function page(body: string, imports = ''): Changes {
  const text =
    `${imports}import { Card } from '../component/Card';\n\n@Entry\n@ComponentV2\nstruct Index {\n` +
    `  @Local label: string = 'a';\n\n  build() {\n${body}\n  }\n}\n`;
  return { 'entry/src/main/ets/pages/Index.ets': text };
}

/** A component of its own file with these members, which begin in line 3. */
export function component(members: string, decorator = '@ComponentV2'): Changes {
  return {
    'entry/src/main/ets/component/Extra.ets':
      `${decorator}\nexport struct Extra {\n${members}\n  build() {\n` + `    Text('x')\n  }\n}\n`,
  };
}
