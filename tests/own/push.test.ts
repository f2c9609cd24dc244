import assert from 'node:assert/strict';
import { execFile, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { DeskKey } from '../../simulator/cloud/DeskKey.ts';
import { PushCloud } from '../../simulator/cloud/PushCloud.ts';
import type { CallMessage } from '../../simulator/cloud/PushTarget.ts';
import { RealClock } from '../../simulator/device/Clock.ts';
import { Ledger } from '../../simulator/rules/Ledger.ts';

const SCRIPT = path.join(path.dirname(fileURLToPath(import.meta.url)), 'push.sh');
const missing = ['bash', 'openssl', 'curl'].filter((tool) => spawnSync(tool, ['--version']).status !== 0
  && spawnSync(tool, ['version']).status !== 0);

test('a sender of another language: the script of docs/own/push-sender.md rings a device, and breaks no rule of the cloud',
  { skip: missing.length > 0 && `no ${missing.join(', no ')}` }, async (t) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'push-'));
    t.after(() => rmSync(folder, { recursive: true }));
    const key = await DeskKey.generate();
    key.write(path.join(folder, 'private.json'));
    const ledger = new Ledger();
    const cloud = new PushCloud({ clock: new RealClock(), account: key.account, ledger });
    const door = await cloud.listen(0);
    t.after(() => door.close());
    const delivered: CallMessage[] = [];
    cloud.register('T1', { online: true, deliver: (message) => void delivered.push(message) });

    const { stdout } = await promisify(execFile)('bash', [SCRIPT, path.join(folder, 'private.json'), 'T1'],
      { env: { ...process.env, PUSH_BASE: door.baseUrl } });

    assert.equal(JSON.parse(stdout).code, '80000000', stdout);
    assert.equal(ledger.describe(), '');
    const extra = JSON.parse(delivered[0]?.extraData ?? '{}');
    assert.deepEqual([extra.scene, extra.caller, extra.ttl], ['voice', { id: 'ada', name: 'Ada' }, 30]);
  });
