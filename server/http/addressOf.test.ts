import assert from 'node:assert/strict';
import type { IncomingMessage } from 'node:http';
import { test } from 'node:test';
import { addressOf } from './addressOf.ts';

function request(remoteAddress: string, ...forwarded: string[]): IncomingMessage {
  const header = forwarded.length === 0 ? {} : { 'x-forwarded-for': forwarded.join(', ') };
  return { headers: header, socket: { remoteAddress } } as unknown as IncomingMessage;
}

test('without proxies of ours the address is the socket\'s, whatever a header says', () => {
  assert.equal(addressOf(request('203.0.113.7'), 0), '203.0.113.7');
  assert.equal(addressOf(request('203.0.113.7', '127.0.0.1'), 0), '203.0.113.7');
});

test('behind proxies of ours it is the one that the outermost has heard, and not what the client has written', () => {
  assert.equal(addressOf(request('127.0.0.1', '203.0.113.7'), 1), '203.0.113.7');
  assert.equal(addressOf(request('127.0.0.1', '127.0.0.1', '203.0.113.7'), 1), '203.0.113.7');
  assert.equal(addressOf(request('10.0.0.2', '198.51.100.1', '203.0.113.7', '10.0.0.1'), 2), '203.0.113.7');
});

test('a proxy that writes nothing, or nonsense, is an address itself', () => {
  assert.equal(addressOf(request('10.0.0.2'), 1), '10.0.0.2');
  assert.equal(addressOf(request('10.0.0.2', 'unknown'), 1), '10.0.0.2');
});

test('a proxy that writes a port too is understood, and nobody chooses an address for himself behind it', () => {
  assert.equal(addressOf(request('10.0.0.2', '6.6.6.6', '203.0.113.7:5678'), 1), '203.0.113.7');
  assert.equal(addressOf(request('10.0.0.2', '6.6.6.6', '[2001:db8::1]:5678'), 1), '2001:db8::1');
  assert.equal(addressOf(request('10.0.0.2', '6.6.6.6', 'unknown'), 1), '10.0.0.2');
});
