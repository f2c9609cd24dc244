import type { Attempt, BadApp } from '../BadApp.ts';
import { breaks, told } from '../BadApp.ts';
import { ets } from '../EtsApp.ts';

const vibrates = (effect: string, usage = 'ring'): string =>
  `await vibrator.startVibration(${effect}, { id: 0, usage: '${usage}' });`;
const SHORT = `{ type: 'time', duration: 100 }`;
const FELT = ets(vibrates(SHORT));
const PICTURE = `const map = image.createPixelMapSync(new ArrayBuffer(4), { size: { width: 1, height: 1 } });`;
const LOAD = `const seen = []; const tell = (level) => { seen.push(level); };`;
const ON = `systemLoad.on('systemLoadChange', tell);`;
const HEARS = ets(`${LOAD} ${ON} systemLoad.off('systemLoadChange', tell);`);
const QUIET = `await intelligentScene.isDoNotDisturbEnabled();`;
const levels = (order: string): Attempt => ets(`${LOAD} ${order} await world.after(10); return seen;`);
const says = (bundle: string, words: string): Attempt => ets(`const event = new accessibility.EventInfo(
  'announceForAccessibility', '${bundle}', 'common'); event.textAnnouncedForAccessibility = '${words}';
  await accessibility.sendAccessibilityEvent(event);`);
const SAID = says('com.example.tiny', 'Connecting');

/** Vibration, pictures, heat, do not disturb and what is read out. */
export const SENSES: readonly BadApp[] = [
  breaks('vibrator.permission', ets(vibrates(SHORT), { permissions: [] }), FELT, { gets: 201 }),
  breaks('vibrator.attribute', ets(vibrates(SHORT, 'call')), FELT, { gets: 401 }),
  breaks('vibrator.effect', ets(vibrates(`{ type: 'time', duration: 1800001 }`)), FELT, { gets: 401 }),
  breaks('image.pixels-fill-the-size',
    ets(`image.createPixelMapSync(new ArrayBuffer(4), { size: { width: 2, height: 1 } });`),
      ets(PICTURE), { gets: 401 }),
  breaks('image.use-after-release', ets(`${PICTURE} await map.release(); map.getPixelBytesNumber();`),
    ets(`${PICTURE} map.getPixelBytesNumber(); await map.release();`), { gets: 501 }),
  breaks('load.once', ets(`${LOAD} ${ON} ${ON}`), HEARS, { gets: 401 }),
  breaks('time.parameter', ets(`systemDateTime.getUptime(7 as systemDateTime.TimeType);`), HEARS, { gets: 401 }),
  breaks('load.parameter', ets(`${LOAD} systemLoad.on('loadChange', tell);`), HEARS, { gets: 401 }),
  breaks('scene.permission', ets(QUIET, { permissions: [] }), ets(QUIET), { gets: 201 }),
  breaks('accessibility.event', says('', 'Connecting'), SAID, { gets: 401 }),
  breaks('accessibility.words', says('com.example.tiny', ''), SAID),
  told('load.no-first-level', [levels(`world.device.work(5); ${ON}`), []], [levels(`${ON} world.device.work(5);`),
    [5]]),
];
