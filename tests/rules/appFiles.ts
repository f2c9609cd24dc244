/** What the project files of a tiny app say. */
export interface AppShape {
  /** Without `ohos.permission.`. */
  readonly permissions?: readonly string[];
  readonly backgroundModes?: readonly string[];
  /** What the ability that hears of pushes does in onCreate. */
  readonly onCreate?: string;
}

const PERMISSIONS = ['INTERNET', 'VIBRATE', 'KEEP_BACKGROUND_RUNNING', 'MICROPHONE', 'CAMERA', 'GET_DONOTDISTURB_STATE'];
const MAIN = 'entry/src/main';

/** The files of an app with two abilities as the client has them, and these files of its own. */
export function appFiles(shape: AppShape, own: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const permissions = (shape.permissions ?? PERMISSIONS).map((name) => ({ name: `ohos.permission.${name}` }));
  const ability = (name: string, action: string): object => ({
    name, srcEntry: `./ets/${name}.ets`, skills: [{ actions: [action] }],
    backgroundModes: shape.backgroundModes ?? ['voip', 'audioPlayback'],
  });
  const abilities = [
    ability('EntryAbility', 'ohos.want.action.home'), ability('VoIPUIAbility', 'action.ohos.push.listener'),
  ];
  const strings = { string: [{ name: 'hello', value: 'Hello' }] };
  return {
    'AppScope/app.json5': JSON.stringify({ app: { bundleName: 'com.example.tiny' } }),
    [`${MAIN}/module.json5`]: JSON.stringify({ module: { abilities, requestPermissions: permissions } }),
    [`${MAIN}/resources/base/profile/main_pages.json`]: JSON.stringify({ src: ['pages/P'] }),
    [`${MAIN}/resources/base/element/string.json`]: JSON.stringify(strings),
    [`${MAIN}/resources/rawfile/a.wav`]: wave(),
    [`${MAIN}/ets/EntryAbility.ets`]: abilitySource(''),
    [`${MAIN}/ets/VoIPUIAbility.ets`]:
      abilitySource(shape.onCreate ?? 'pushService.receiveMessage(\'VoIP\', this, (payload: object) => {});'),
    ...own,
  };
}

function abilitySource(onCreate: string): string {
  return `import { UIAbility } from '@kit.AbilityKit';
import { pushService } from '@kit.PushKit';
export default class Tiny extends UIAbility {
  onCreate(): void { ${onCreate} }
  onWindowStageCreate(stage): void { stage.loadContent('pages/P'); }
}`;
}

/** A second of a sound in a WAV file, at 80 bytes a second; each of its bytes is one in UTF-8 too. */
function wave(): string {
  const bytes = Buffer.alloc(44 + 80);
  bytes.write('RIFF', 0);
  bytes.write('WAVEfmt ', 8);
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt32LE(80, 28);
  bytes.write('data', 36);
  bytes.writeUInt32LE(80, 40);
  return bytes.toString('latin1');
}
