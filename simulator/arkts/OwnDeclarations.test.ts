import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';

import type ts from 'ohos-typescript';

import { checkOptions } from './check/CheckOptions.ts';
import { sdkHost } from './check/SdkHost.ts';
import { testModules } from './check/TestModules.ts';
import { componentFiles } from './ComponentTables.ts';
import { kitEnum } from './KitSkeleton.ts';
import { OWN_DECLARATIONS, packageDeclarations } from './Places.ts';
import { typescript } from './Typescript.ts';

const AUGMENT = path.join(OWN_DECLARATIONS, 'augment');

function filesUnder(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && statSync(file).isFile());
}

test('every addition names a file of the package, and every type in our declarations is a known one', () => {
  const added = filesUnder(AUGMENT).map((file) => path.join(packageDeclarations(), path.relative(AUGMENT, file)));
  const own = filesUnder(OWN_DECLARATIONS).filter((file) => !file.startsWith(AUGMENT));
  const ts = typescript();
  const program = programOf([...added, ...own]);
  const wrong = [...added, ...own].flatMap((file) => {
    const source = program.getSourceFile(file);
    assert.ok(source, `${file} is not part of the program`);
    // The package's own half has mistakes of its own; ours begins where the added text does.
    const ours = file.startsWith(OWN_DECLARATIONS) ? 0 : source.text.length - addedLength(file);
    return program
      .getSemanticDiagnostics(source)
      .filter((one) => (one.start ?? 0) >= ours)
      .map((one) => `${path.basename(file)}: ${ts.flattenDiagnosticMessageText(one.messageText, ' ')}`);
  });
  assert.deepEqual(wrong, []);
});

/** Unlike the program of the check, this one judges declarations too, also those that ask not to be judged. */
function programOf(files: readonly string[]): ts.Program {
  const ts = typescript();
  const options: ts.CompilerOptions = { ...checkOptions(ts), skipLibCheck: false, needDoArkTsLinter: false };
  const host = sdkHost(ts, options, testModules());
  const read = host.getSourceFile;
  host.getSourceFile = (name, target) => {
    const source = read(name, target);
    const text = source?.text.replace(/^\s*\/\/ @ts-nocheck/m, '');
    return text === undefined ? undefined : ts.createSourceFile(name, text, target, true, undefined, options);
  };
  return ts.createProgram([...files, ...componentFiles()], options, host);
}

/** Length of the added text after the comments are taken out. */
function addedLength(file: string): number {
  const text = readFileSync(path.join(AUGMENT, path.relative(packageDeclarations(), file)), 'utf8');
  return text.replace(/\/\*[^]*?\*\//g, '').length;
}

/** Members with their numbers in order: [first number, names …]. Read off the API reference. */
const TABLES: readonly [kit: string, name: string, source: string, members: Readonly<Record<string, number>>][] = [
  ['@kit.CallServiceKit', 'voipCall.VoipCallType', 'call-voipcall.md', numbered(0, 'VOIP_CALL_VOICE VOIP_CALL_VIDEO')],
  [
    '@kit.CallServiceKit',
    'voipCall.VoipCallState',
    'call-voipcall.md',
    numbered(0, 'IDLE RINGING ACTIVE HOLDING DISCONNECTED DIALING ANSWERED DISCONNECTING', 'VOIP_CALL_STATE_'),
  ],
  [
    '@kit.CallServiceKit',
    'voipCall.VoipCallUiEvent',
    'call-voipcall.md',
    numbered(
      0,
      'NONE VOICE_ANSWER VIDEO_ANSWER REJECT HANGUP MUTED UNMUTED SPEAKER_ON SPEAKER_OFF MUTE_RINGTONE',
      'VOIP_CALL_EVENT_',
    ),
  ],
  [
    '@kit.CallServiceKit',
    'voipCall.ErrorReason',
    'call-voipcall.md',
    numbered(0, 'ERROR_NONE CELLULAR_CALL_EXISTS VOIP_CALL_EXISTS INVALID_CALL USER_ANSWER_CELLULAR_FIRST'),
  ],
  [
    '@kit.CallServiceKit',
    'voipCall.VoipCallFailureCause',
    'call-voipcall.md',
    numbered(0, 'OTHER ROUTE_BUSY CONNECTION_FAILED'),
  ],
  [
    '@kit.CallServiceKit',
    'voipCall.CallAudioEvent',
    'call-voipcall.md',
    numbered(0, 'MUTED UNMUTED SPEAKER_ON SPEAKER_OFF', 'AUDIO_EVENT_'),
  ],
  [
    '@kit.PushKit',
    'pushCommon.AppProfileType',
    'push-pushcommon.md',
    numbered(1, 'OS_DISTRIBUTED_ACCOUNT APPLICATION_ACCOUNT', 'PROFILE_TYPE_'),
  ],
  ['@kit.PushKit', 'pushService.ResultCode', 'push-pushservice.md', numbered(0, 'SUCCESS FAILED')],
  [
    '@kit.AudioKit',
    'audio.AudioSessionScene',
    'arkts-apis-audio-e.md',
    numbered(0, 'MEDIA GAME VOICE_COMMUNICATION', 'AUDIO_SESSION_SCENE_'),
  ],
  [
    '@kit.AudioKit',
    'audio.AudioSessionStateChangeHint',
    'arkts-apis-audio-e.md',
    numbered(
      0,
      'RESUME PAUSE STOP TIME_OUT_STOP DUCK UNDUCK MUTE_SUGGESTION UNMUTE_SUGGESTION',
      'AUDIO_SESSION_STATE_CHANGE_HINT_',
    ),
  ],
  [
    '@kit.AudioKit',
    'audio.InterruptHint',
    'arkts-apis-audio-e.md',
    numbered(0, 'NONE RESUME PAUSE STOP DUCK UNDUCK MUTE UNMUTE', 'INTERRUPT_HINT_'),
  ],
  [
    '@kit.AudioKit',
    'audio.AudioRingMode',
    'arkts-apis-audio-e.md',
    numbered(0, 'SILENT VIBRATE NORMAL', 'RINGER_MODE_'),
  ],
  ['@kit.SensorServiceKit', 'vibrator.VibratorEventType', 'js-apis-vibrator.md', numbered(0, 'CONTINUOUS TRANSIENT')],
  [
    '@kit.BasicServicesKit',
    'systemLoad.SystemLoadLevel',
    'js-apis-resourceschedule-systemload.md',
    numbered(0, 'LOW NORMAL MEDIUM HIGH OVERHEATED WARNING EMERGENCY ESCAPE'),
  ],
  [
    '@kit.AbilityKit',
    'abilityAccessCtrl.PermissionStatus',
    'js-apis-abilityaccessctrl.md',
    numbered(-1, 'DENIED GRANTED NOT_DETERMINED INVALID RESTRICTED'),
  ],
];

function numbered(first: number, names: string, prefix = ''): Record<string, number> {
  return Object.fromEntries(names.split(' ').map((name, index) => [prefix + name, first + index]));
}

for (const [kit, name, source, members] of TABLES) {
  test(`${kit} ${name} has the numbers of ${source}`, () => {
    assert.deepEqual(kitEnum(kit, name), members);
  });
}

test('single numbers that the app depends on', () => {
  const modes = kitEnum('@kit.BackgroundTasksKit', 'backgroundTaskManager.BackgroundTaskMode');
  assert.deepEqual([modes.MODE_VOIP, modes.MODE_AV_PLAYBACK_AND_RECORD], [8, 12]);
  assert.equal(kitEnum('@kit.BackgroundTasksKit', 'backgroundTaskManager.BackgroundMode').VOIP, 8);
  const usage = kitEnum('@kit.AudioKit', 'audio.StreamUsage');
  assert.deepEqual(
    [usage.STREAM_USAGE_VOICE_COMMUNICATION, usage.STREAM_USAGE_RINGTONE, usage.STREAM_USAGE_VIDEO_COMMUNICATION],
    [2, 6, 17],
  );
  const devices = kitEnum('@kit.AudioKit', 'audio.DeviceType');
  assert.deepEqual([devices.EARPIECE, devices.SPEAKER, devices.DEFAULT], [1, 2, 1000]);
});
