import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pushServiceOf } from '../simulator/system/PushService.ts';
import { listedCalls, moduleOf, viewModelOf } from './AppInside.ts';
import { Stage } from './Stage.ts';

interface Service {
  login(user: string): void;
  logout(): void;
  tokenChanged(token: string): void;
  account(): { block(id: string): void; unblock(id: string): void; allowWaiting(isAllowed: boolean): void; user(): string };
}

function service(stage: Stage): Service {
  return moduleOf(stage.phone, 'service/VoipCallService.ets').VoipCallService as Service;
}

/** A push as if the server had sent it, e.g. before it heard of the log-out. */
async function pushed(stage: Stage, callId: string, fields: object): Promise<void> {
  const extra = { v: 1, scene: 'voice', sessionId: `s-${callId}`, caller: { id: 'user-ada', name: 'Ada' }, ...fields };
  await stage.push(callId, JSON.stringify({ data: JSON.stringify(extra), callId }));
}

function whatRings(stage: Stage): string[] {
  return stage.phone.calls.shown().map((call) => call.callId);
}

describe('Who is logged in', () => {
  it('is told to the server with the token, and again when the token changes', async (t) => {
    const stage = await Stage.open(t, { isAppOpen: true });
    const { registry } = stage.desk.server;
    assert.equal(registry.tokensOf('ada').length, 0);
    service(stage).login('ada');
    await stage.after(500);
    assert.deepEqual(registry.tokensOf('ada'), [stage.phone.token]);
    assert.equal(viewModelOf(stage.phone).reachability.token, 'registered');
    service(stage).tokenChanged('MAMz-another');
    await stage.after(500);
    assert.deepEqual(registry.tokensOf('ada'), ['MAMz-another']);
    assert.equal(stage.phone.device.ledger.describe(), '');
  });

  it('is told again with the language of the device, where that has changed, without asking for the token again', async (t) => {
    const stage = await Stage.open(t, { isAppOpen: true });
    const { registry } = stage.desk.server;
    const lang = (): string | undefined => registry.find(stage.phone.token)?.lang;
    assert.equal(lang(), 'en');
    stage.phone.device.faults.set('PushKit.pushService.getToken', { code: 1000900011 });
    stage.phone.device.configure({ isDark: true });
    await stage.after(500);
    stage.phone.device.configure({ locale: 'zh_CN' });
    await stage.after(500);
    assert.equal(lang(), 'zh');
    service(stage).logout();
    await stage.after(500);
    stage.phone.device.configure({ locale: 'en_US' });
    await stage.after(500);
    assert.equal(registry.all().length, 0);
    assert.equal(stage.phone.device.ledger.describe(), '');
  });

  it('is told over the link at once while the app is in front, also where the token cannot be had', async (t) => {
    const stage = await Stage.open(t, { isAppOpen: true });
    stage.phone.device.faults.set('PushKit.pushService.getToken', { code: 1000900011 });
    const here = (): string[] => stage.desk.server.link.reception.all().map(({ user }) => user);
    service(stage).login('ada');
    await stage.after(500);
    assert.deepEqual(here(), ['ada']);
    service(stage).logout();
    await stage.after(500);
    assert.deepEqual(here(), []);
    service(stage).login('bob');
    await stage.after(500);
    assert.deepEqual(here(), ['bob']);
    assert.equal(stage.phone.device.ledger.describe(), '');
  });

  it('is still so after the app was killed, and the token is not uploaded again', async (t) => {
    const stage = await Stage.open(t, { isAppOpen: true });
    service(stage).login('ada');
    await stage.after(500);
    stage.phone.kill();
    const lines = stage.phone.device.log.length;
    stage.phone.openApp();
    await stage.after(1000);
    assert.equal(service(stage).account().user(), 'ada');
    assert.equal(viewModelOf(stage.phone).reachability.token, 'registered');
    assert.ok(!stage.phone.device.log.slice(lines).some((line) => line.includes('/v1/tokens')));
  });
});

describe('After a log-out', () => {
  it('the call that is going on ends, and the caller hears of it', async (t) => {
    const stage = await Stage.open(t, { isAppOpen: true });
    service(stage).login('ada');
    await stage.after(500);
    const caller = await stage.call();
    await stage.after(600);
    stage.phone.answer('voice');
    await stage.after(300);
    service(stage).logout();
    await stage.after(4000);
    assert.ok(caller.link.news().some((news) => news.startsWith('ended')));
    stage.assertQuiet();
  });

  it('a call for the user who left does not ring, neither at once nor in the next process', async (t) => {
    const stage = await Stage.open(t, { isAppOpen: true });
    service(stage).login('ada');
    await stage.after(500);
    service(stage).logout();
    await stage.after(500);
    assert.equal(viewModelOf(stage.phone).reachability.token, 'loggedOut');
    await pushed(stage, 'c1', { callee: 'ada' });
    assert.deepEqual(whatRings(stage), []);
    stage.phone.kill();
    await pushed(stage, 'c2', {});
    assert.deepEqual(whatRings(stage), []);
    await stage.after(4000);
    assert.deepEqual(listedCalls(stage.phone), []);
    stage.assertQuiet();
  });

  it('the token is deleted, and the server knows of none', async (t) => {
    const stage = await Stage.open(t, { isAppOpen: true });
    service(stage).login('ada');
    await stage.after(500);
    service(stage).logout();
    await stage.after(1000);
    assert.ok(pushServiceOf(stage.phone.device).isDeleted);
    assert.deepEqual(stage.desk.server.registry.tokensOf('ada'), []);
    assert.equal(stage.phone.device.ledger.describe(), '');
  });

  it('without a network the server is told when the app is opened again', async (t) => {
    const stage = await Stage.open(t, { isAppOpen: true });
    service(stage).login('ada');
    await stage.after(500);
    stage.phone.device.isOnline = false;
    stage.phone.device.faults.set('PushKit.pushService.deleteToken', { code: 1000900011 });
    service(stage).logout();
    await stage.after(10_000);
    assert.equal(stage.desk.server.registry.tokensOf('ada').length, 1);
    stage.phone.device.isOnline = true;
    stage.phone.device.faults.clear();
    stage.phone.kill();
    stage.phone.openApp();
    await stage.after(1000);
    assert.deepEqual(stage.desk.server.registry.tokensOf('ada'), []);
    assert.equal(viewModelOf(stage.phone).reachability.token, 'loggedOut');
  });

  it('somebody else logs in and is called, and the one before is not', async (t) => {
    const stage = await Stage.open(t, { isAppOpen: true });
    service(stage).login('ada');
    await stage.after(500);
    service(stage).login('bob');
    await stage.after(1000);
    const { registry } = stage.desk.server;
    assert.deepEqual([registry.tokensOf('ada').length, registry.tokensOf('bob')], [0, [stage.phone.token]]);
    await pushed(stage, 'c1', { callee: 'ada' });
    assert.deepEqual(whatRings(stage), []);
    await pushed(stage, 'c2', { callee: 'bob' });
    assert.deepEqual(whatRings(stage), ['c2']);
    stage.phone.reject();
    await stage.after(4000);
    stage.assertQuiet();
  });
});

describe('A blocked caller', () => {
  it('does not ring and is not in the list, also in the next process, until unblocked', async (t) => {
    const stage = await Stage.open(t, { isAppOpen: true });
    service(stage).account().block('user-ada');
    await pushed(stage, 'c1', {});
    assert.deepEqual(whatRings(stage), []);
    stage.phone.kill();
    await pushed(stage, 'c2', {});
    assert.deepEqual(whatRings(stage), []);
    await stage.after(4000);
    assert.deepEqual(listedCalls(stage.phone), []);
    service(stage).account().unblock('user-ada');
    await pushed(stage, 'c3', {});
    assert.deepEqual(whatRings(stage), ['c3']);
    stage.phone.reject();
    await stage.after(4000);
    stage.assertQuiet();
  });

  it('has no say over whom the next user blocks', async (t) => {
    const stage = await Stage.open(t, { isAppOpen: true });
    service(stage).login('bob');
    service(stage).account().block('user-ada');
    await stage.after(500);
    service(stage).login('eve');
    await stage.after(1000);
    await pushed(stage, 'c1', { callee: 'eve' });
    assert.deepEqual(whatRings(stage), ['c1']);
    stage.phone.reject();
    await stage.after(4000);
    stage.assertQuiet();
  });
});
