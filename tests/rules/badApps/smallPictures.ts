import type { Attempt, BadApp } from '../BadApp.ts';
import { breaks } from '../BadApp.ts';
import { ets } from '../EtsApp.ts';

const create = (more: string, before = ''): Attempt => ets(`${before} const controller = await PiPWindow.create(
  { context: world.context(), componentController: {}, templateType: 1, ${more} });`);
const GOOD = create('controlGroups: [201, 202]');
const uses = (steps: string): Attempt => ets(`const controller = await PiPWindow.create(
  { context: world.context(), componentController: {}, templateType: 1 }); ${steps}`);
const START = 'await controller.startPiP(); await world.after(500);';
const STOP = 'await controller.stopPiP(); await world.after(500);';

/** Picture in picture. */
export const SMALL_PICTURES: readonly BadApp[] = [
  breaks('pip.configuration', create('controlGroups: [301]'), GOOD, { gets: 401 }),
  breaks('pip.device', create('', `world.device.configure({ display: { type: 'wearable' } });`), GOOD, { gets: 801 }),
  breaks('pip.foreground', uses(`world.phone.home(); ${START}`), uses(START + STOP), { gets: 1300013 }),
  breaks('pip.once', uses(`${START} ${STOP} ${STOP}`), uses(START + STOP), { gets: 1300012 }),
];
