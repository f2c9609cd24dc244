import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AppServer } from '../../server/AppServer.ts';
import type { CallPush } from '../../server/push/CallPush.ts';
import { VirtualClock } from '../../simulator/device/Clock.ts';
import { LoggedInOnly } from './LoggedInOnly.ts';

/** The example of docs/own/accounts.md. */
function front() {
  const pushed: CallPush[] = [];
  // Time stands: what the server remembers for minutes does not keep the test.
  const server = new AppServer({
    clock: new VirtualClock(),
    pusher: {
      send: (push) => {
        pushed.push(push);
        return Promise.resolve({ kind: 'accepted', requestId: 'r' });
      },
      notify: () => Promise.resolve({ kind: 'accepted', requestId: 'r' }),
    },
  });
  const guarded = new LoggedInOnly(server, (authorization) => /^Bearer session-of-(\w+)$/.exec(authorization ?? '')?.[1]);
  const post = (path: string, body: object, who?: string) => guarded.handle({
    method: 'POST', path, body: JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...(who === undefined ? {} : { authorization: `Bearer session-of-${who}` }) },
  });
  return { guarded, post, pushed, server };
}

test('who has no session gets no further than the door', async () => {
  const { post, guarded } = front();
  assert.equal((await post('/v1/calls', { scene: 'voice' })).status, 401);
  assert.equal((await post('/v1/tokens', { user: 'ada', token: 'T', device: 'd' })).status, 401);
  assert.equal((await guarded.handle({ method: 'GET', path: '/health', headers: {}, body: '' })).status, 200);
});

test('a device is its user\'s, and a call is in its caller\'s name, whatever they say', async () => {
  const { post, pushed, server } = front();
  assert.equal((await post('/v1/tokens', { user: 'bob', token: 'T1', device: 'd1', credential: 'a-credential-of-this-device' }, 'ada')).status, 204);
  assert.equal(server.registry.find('T1')?.user, 'ada');
  assert.equal((await post('/v1/calls', { to: { user: 'ada' }, scene: 'voice', caller: { id: 'king', name: 'Bob' } }, 'bob')).status, 201);
  assert.deepEqual(JSON.parse(pushed[0]?.extraData ?? '{}').caller, { id: 'bob', name: 'Bob' });
});

test('what is no JSON is refused by the server itself', async () => {
  const { guarded } = front();
  const request = { method: 'POST', path: '/v1/calls', body: '{', headers: { 'content-type': 'application/json', authorization: 'Bearer session-of-bob' } };
  assert.equal((await guarded.handle(request)).status, 400);
});
