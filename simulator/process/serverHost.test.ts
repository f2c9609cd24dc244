import assert from 'node:assert/strict';
import { test } from 'node:test';
import { writeFiles } from '../arkts/testing.ts';
import { serverHost } from './serverHost.ts';

const FILE = 'entry/src/main/ets/common/AppConfig.ets';

test('the desk takes the app\'s server from the app, so that a team changes it in one place', (t) => {
  const root = writeFiles(t, { [FILE]: "static readonly LINK_URL: string = 'wss://voice.acme.com:8443/link';" });
  assert.equal(serverHost(root), 'voice.acme.com');
});

test('an app that names no server is told where to name one', (t) => {
  const root = writeFiles(t, { [FILE]: "static readonly LINK_URL: string = SECRET + '/link';" });
  assert.throws(() => serverHost(root), /AppConfig\.ets names no server: LINK_URL must be an address/);
});
