import assert from 'node:assert/strict';
import type { IncomingMessage } from 'node:http';
import { test } from 'node:test';
import { isForeignPage } from './foreignPage.ts';

const isForeign = (host: string, origin?: string, forwarded?: string): boolean =>
  isForeignPage({ headers: { host, origin, 'x-forwarded-for': forwarded } } as unknown as IncomingMessage);

test('a page of somewhere else does not get at a server of this machine', () => {
  for (const host of ['127.0.0.1:4173', 'localhost:4173', '[::1]:4173']) {
    assert.ok(isForeign(host, 'https://evil.example'), host);
    assert.ok(isForeign(host, 'null'), host);
    assert.ok(isForeign(host, 'http://127.0.0.1.evil.example:4173'), host);
  }
});

test('a page of this machine does, and so does an app, whatever it says', () => {
  assert.equal(isForeign('127.0.0.1:4173', 'http://localhost:4173'), false);
  assert.equal(isForeign('127.0.0.1:4173'), false);
  assert.equal(isForeign('voip.example.com', 'http://voip.example.com'), false);
  assert.equal(isForeign('voip.example.com', 'http://other.example'), false);
});

test('nor is anybody refused who comes by a proxy of this machine', () => {
  assert.equal(isForeign('127.0.0.1:4173', 'http://voip.example.com', '203.0.113.7'), false);
});
