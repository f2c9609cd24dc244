import { rule } from '../../rules/Rule.ts';

const SOURCE = 'js-apis-vibrator.md';

export const PERMISSION = rule('vibrator.permission', 'documented', SOURCE,
  'To vibrate an app declares ohos.permission.VIBRATE in requestPermissions; else 201.');

export const EFFECT = rule('vibrator.effect', 'documented', SOURCE,
  'An effect is within its limits: a time of 1 to 1800000 ms, a pattern made by VibratorPatternBuilder with events ' +
  'of at most 5000 ms; else 401.');

export const ATTRIBUTE = rule('vibrator.attribute', 'documented', SOURCE,
  'A vibration says what it is for, with one of the usages that there are; else 401.');
