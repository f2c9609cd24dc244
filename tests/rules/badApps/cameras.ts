import type { Attempt, BadApp } from '../BadApp.ts';
import { breaks, told } from '../BadApp.ts';
import { ets } from '../EtsApp.ts';

const PRELUDE = `
const SCENE = { width: 320, height: 240, rgba: new Uint8Array(320 * 240 * 4) };
const receivers = [];
let manager = undefined;
let input = undefined;
let pictures = 0;
let gone = 0;
function begin(world, answer: string = 'granted') {
  world.device.permissions.set('ohos.permission.CAMERA', answer);
  world.cameras.isFlowing = true;
  world.cameras.scene = () => SCENE;
  manager = camera.getCameraManager(world.context());
  const device = manager.getSupportedCameras()[0];
  input = manager.createCameraInput(device);
  input.on('error', device, (error) => { gone = error.code; });
}
function profile() {
  return manager.getSupportedOutputCapability(manager.getSupportedCameras()[0], 2).previewProfiles[1];
}
async function output(keeps: boolean = false) {
  const receiver = image.createImageReceiver({ width: 320, height: 240 }, 2000, 2);
  receivers.push(receiver);
  receiver.on('imageArrival', async () => {
    const next = await receiver.readNextImage();
    pictures++;
    if (!keeps) { await next.release(); }
  });
  return manager.createPreviewOutput(profile(), await receiver.getReceivingSurfaceId());
}
async function ready(world, keeps: boolean = false) {
  begin(world);
  await input.open();
  const session = manager.createSession(2);
  session.beginConfig();
  session.addInput(input);
  session.addOutput(await output(keeps));
  await session.commitConfig();
  return session;
}
async function films(world, keeps: boolean = false) {
  const session = await ready(world, keeps);
  await session.start();
  await world.after(1000);
  return session;
}
async function end(session) {
  await session.stop(); await session.release(); await input.close();
  for (const receiver of receivers) { await receiver.release(); }
}
`;
const app = (body: string): Attempt => ets(body, { prelude: PRELUDE });
const FILMS = app('const session = await films(world); await end(session);');
const opens = (before: string, answer = 'granted'): Attempt =>
  app(`begin(world, '${answer}'); ${before} await input.open(); return 'open';`);
const loses = (how: string): Attempt => app(`await films(world); ${how} await world.after(100); return gone;`);

/** The camera, and the pictures that it gives. */
export const CAMERAS: readonly BadApp[] = [
  breaks('camera.session-order', app(`begin(world); await input.open();
    const session = manager.createSession(2); session.addInput(input);`), FILMS, { gets: 7400102 }),
  breaks('camera.no-outputs-while-running', app('const session = await films(world); session.addOutput(await output());'),
    FILMS, { gets: 7400102 }),
  breaks('camera.open-before-input', app(`begin(world); const session = manager.createSession(2);
    session.beginConfig(); session.addInput(input);`), FILMS, { gets: 7400102 }),
  breaks('camera.profile-offered', app(`begin(world);
    manager.createPreviewOutput({ format: 1003, size: { width: 1, height: 1 } }, '1');`), FILMS, { gets: 7400101 }),
  breaks('camera.release-once', app('const session = await films(world); await end(session); await session.release();'),
    FILMS, { gets: 7400201 }),
  breaks('image.receiver-buffers', app('const session = await films(world, true); await end(session);'), FILMS),
  told('camera.permission', [opens('', 'denied'), 201], [opens(''), 'open']),
  told('camera.conflict', [opens('world.cameras.take(true);'), 7400107], [opens(''), 'open']),
  told('camera.background-open', [opens('world.phone.home();'), 7400108], [opens(''), 'open']),
  told('camera.preempted', [loses('world.cameras.take(true);'), 7400109], [loses(''), 0]),
  told('camera.background', [loses('world.phone.home();'), 7400108], [loses(''), 0]),
];
