import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codeOf, testHost } from '../TestHost.ts';
import { pushServiceOf } from '../../system/PushService.ts';
import { create } from './index.ts';

interface Push {
  getToken(): Promise<string>;
  deleteToken(): Promise<void>;
  receiveMessage(type: string, ability: unknown, receive?: (payload: object) => void): void;
  on(type: string, ability: unknown, update: (token: string) => void): void;
  off(type: string, update?: (token: string) => void): void;
}

const LISTENER = { context: { abilityInfo: { name: 'VoIPUIAbility' } } };
const OTHER = { context: { abilityInfo: { name: 'EntryAbility' } } };

function open() {
  const host = testHost();
  const push = (create(host) as { pushService: unknown }).pushService as Push;
  const soon = async <T>(work: Promise<T>): Promise<T> => {
    work.catch(() => undefined);
    await host.clock.advance(40);
    return work;
  };
  return { host, push, soon, service: pushServiceOf(host.device), rules: () => host.ledger.entries.map((one) => one.rule.id) };
}

test('a token stays until it is deleted, and the next one comes when it is asked for', async () => {
  const { push, soon, service } = open();
  const told: string[] = [];
  service.onDelete.add((token) => void told.push(`deleted ${token === first}`));
  service.onRenew.add((old, token) => void told.push(`renewed ${old === first} ${token !== first}`));
  const first = await soon(push.getToken());
  assert.equal(await soon(push.getToken()), first);
  await soon(push.deleteToken());
  assert.deepEqual(told, ['deleted true']);
  assert.notEqual(await soon(push.getToken()), first);
  assert.deepEqual(told, ['deleted true', 'renewed true true']);
});

test('without a network there is no token, and none is deleted', async () => {
  const { host, push, soon } = open();
  host.device.isOnline = false;
  assert.equal(await codeOf(() => soon(push.getToken())), 1000900011);
  assert.equal(await codeOf(() => soon(push.deleteToken())), 1000900011);
});

test('one ability hears of pushes, once', async () => {
  const { host, push, rules } = open();
  const receive = (): void => undefined;
  push.receiveMessage('VoIP', OTHER, receive);
  assert.equal(host.process.pushReceivers.size, 0);
  push.receiveMessage('VoIP', LISTENER, receive);
  assert.equal(await codeOf(() => push.receiveMessage('VoIP', LISTENER, receive)), 1000900005);
  assert.equal(host.process.pushReceivers.get('VoIP'), receive);
  assert.equal(await codeOf(() => push.receiveMessage('VOIP', LISTENER, receive)), 401);
  assert.equal(await codeOf(() => push.receiveMessage('IM', LISTENER)), 401);
  assert.equal(await codeOf(() => push.receiveMessage('IM', undefined, receive)), 401);
  assert.deepEqual(rules(), ['push.listener', 'push.once', 'push.parameter', 'push.parameter', 'push.parameter']);
});

test('a token that the system changes is told to the one that listens, until it does no more', async () => {
  const { host, push, service, rules } = open();
  const heard: string[] = [];
  const update = (token: string): number => heard.push(token);
  push.on('tokenUpdate', OTHER, update);
  push.on('tokenUpdate', LISTENER, update);
  assert.equal(await codeOf(() => push.on('tokenUpdate', LISTENER, update)), 1000900001);
  service.renewToken();
  assert.deepEqual(heard, []);
  await host.clock.advance(1);
  assert.deepEqual(heard, [service.token]);
  push.off('tokenUpdate', () => undefined);
  assert.deepEqual(host.process.holdings.list(), ['tokenListener tokenUpdate']);
  push.off('tokenUpdate', update);
  assert.deepEqual(host.process.holdings.list(), []);
  service.renewToken();
  await host.clock.advance(1);
  assert.equal(heard.length, 1);
  assert.deepEqual(rules(), ['push.listener', 'push.token-update']);
});
