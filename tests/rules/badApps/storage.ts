import type { Attempt, BadApp } from '../BadApp.ts';
import { breaks, told } from '../BadApp.ts';
import { ets } from '../EtsApp.ts';

const LOCKED = `world.device.isFirstUnlocked = false;`;
/** Opens preferences of an area: 0 is EL1, 1 is EL2 (js-apis-app-ability-contextconstant.md). */
const opens = (area: number): string =>
  `const store = await preferences.getPreferences(world.context().createAreaModeContext(${area}), { name: 'a' });`;
const READ = `return store.get('k', 'none');`;
const probes = (before: string, path: string): Attempt => ets(`${before} return fileIo.accessSync('${path}');`);
const FOLDER = '/data/storage/el2/base/haps/entry/preferences';
const FILE = '/data/storage/el2/base/haps/entry/files/a';

/** Writes while the area is locked, and reads after the unlock. */
const writesEarly = (area: number): Attempt => ets(`world.stores.set('el2/a', new Map([['k', 'old']]));
  world.device.lockedStorage = 'empty'; ${LOCKED} ${opens(area)} await store.put('k', 'new'); await store.flush();
  world.device.isFirstUnlocked = true; ${READ}`);
const RESOURCES = `const resources = world.context().resourceManager;`;

/** What is kept on the device, and what came with the package. */
export const STORAGE: readonly BadApp[] = [
  told('storage.locked-area', [ets(`${LOCKED} ${opens(1)} ${READ}`), 15500000],
    [ets(`${LOCKED} ${opens(0)} ${READ}`), 'none']),
  told('storage.locked-error', [ets(`${LOCKED} ${opens(1)}`), 15500000],
    [ets(`${LOCKED} world.device.isFirstUnlocked = true; ${opens(1)} ${READ}`), 'none']),
  told('storage.locked-empty', [writesEarly(1), 'old'], [writesEarly(0), 'new']),
  breaks('file.el2-locked', probes(LOCKED, FILE), probes(LOCKED, FILE.replace('el2', 'el1')), { gets: 13900012 }),
  told('file.area-probe', [probes(LOCKED, FOLDER), 13900012], [probes('', FOLDER), true]),
  breaks('resource.string-name', ets(`${RESOURCES} resources.getStringByNameSync('nothing');`),
    ets(`${RESOURCES} resources.getStringByNameSync('hello');`), { gets: 9001003 }),
  breaks('resource.raw-fd-close', ets(`${RESOURCES} await resources.getRawFd('a.wav');
    await resources.closeRawFd('a.wav');
    await resources.closeRawFd('a.wav');`),
  ets(`${RESOURCES} await resources.getRawFd('a.wav'); await resources.closeRawFd('a.wav');`)),
];
