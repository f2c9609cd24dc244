import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { extraDataOf, type CallOffer } from '../../server/calls/ExtraData.ts';
import { ENDED_WORDS } from '../../server/cli/words.ts';
import { CLIENT_MESSAGE, type Caller } from '../../server/link/frames.ts';
import type { ErrorCode, Invite, Notice, Welcome } from '../../server/link/protocol.ts';
import { blocks, pages } from './pages.ts';

/** As a page writes a message's fields: `{to, caller: {id, name, avatar?}}`, without those that every message has. */
function fieldsOf(shape: Readonly<Record<string, z.ZodType>>): string {
  const fields = Object.entries(shape).filter(([name]) => name !== 'type' && name !== 'sessionId').map(([name, type]) => {
    const inner = type instanceof z.ZodOptional ? type.unwrap() : type;
    return `${name}${type instanceof z.ZodOptional ? '?' : ''}${inner instanceof z.ZodObject ? `: ${fieldsOf(inner.shape)}` : ''}`;
  });
  return `{${fields.join(', ')}}`;
}

function schemas(union: z.ZodType): readonly z.ZodObject[] {
  return union instanceof z.ZodObject ? [union] : union instanceof z.ZodDiscriminatedUnion
    ? (union.options as readonly z.ZodType[]).flatMap(schemas) : [];
}

test('docs/link-protocol.md has every message that a client can send, with the fields of its schema', () => {
  const page = pages().find(({ file }) => file.endsWith('link-protocol.md'))?.text ?? '';
  const table = page.slice(page.indexOf('| App to server'), page.indexOf('| Server to app'));
  const cells = [...table.matchAll(/^\| (.*?) \|/gm)].map(([, cell = '']) => cell);
  const written = cells.flatMap((cell) => [...cell.matchAll(/`(\w+)`(?: `(\{.*?\})`)?/g)])
    .map(([, type, fields = '{}']) => `${type} ${fields}`);
  const declared = schemas(CLIENT_MESSAGE).map(({ shape }) =>
    `${(shape['type'] as z.ZodLiteral).value} ${fieldsOf(shape as Readonly<Record<string, z.ZodType>>)}`);
  assert.ok(declared.length > 8);
  assert.deepEqual(written.sort(), declared.sort(), 'put the table in step with server/link/frames.ts');
});

/** What the server says is declared as types alone. Of them none may be left out here, nor added: the compiler names it. */
const SERVER_TYPES: Readonly<Record<(Notice | Invite | Welcome)['type'], true>> = {
  welcome: true, invite: true, joined: true, ringing: true, accepted: true, connected: true, ended: true, mute: true, camera: true,
  media: true, error: true,
};
const ERROR_CODES: Readonly<Record<ErrorCode, true>> = {
  badMessage: true, unknownSession: true, badToken: true, expiredToken: true, notYours: true, wrongState: true,
};

function serverTable(): string {
  const page = pages().find(({ file }) => file.endsWith('link-protocol.md'))?.text ?? '';
  return page.slice(page.indexOf('| Server to app')).split('\n\n')[0] ?? '';
}

test('docs/link-protocol.md has every message that the server can send', () => {
  const cells = [...serverTable().matchAll(/^\| (`.*?) \|/gm)].map(([, cell = '']) => cell);
  const written = cells.flatMap((cell) => [...cell.matchAll(/`(\w+)`/g)].map(([, type = '']) => type));
  assert.deepEqual(written.sort(), Object.keys(SERVER_TYPES).sort(), 'put the table in step with server/link/protocol.ts');
});

for (const [type, said] of [['ended', ENDED_WORDS], ['error', ERROR_CODES]] as const) {
  test(`docs/link-protocol.md has every word that the server can say with \`${type}\``, () => {
    const row = new RegExp(`^\\| \`${type}\` .*? \\| (.*) \\|$`, 'm').exec(serverTable())?.[1] ?? '';
    const words = [...row.matchAll(/`(\w+)`/g)].map(([, word = '']) => word);
    assert.deepEqual(words.sort(), Object.keys(said).sort(), `put the row \`${type}\` in step with server/link/protocol.ts`);
  });
}

test('docs/push-payload.md shows extraData with the fields that the server sends, in their order', () => {
  const page = pages().find(({ file }) => file.endsWith('push-payload.md')) ?? { file: '', text: '' };
  const shown = blocks(page).map(({ text }) => text).find((text) => text.includes('"v": 1')) ?? '{}';
  const caller: Required<Caller> = { id: 'a', name: 'Ada', avatar: 'ada.png' };
  const offer: Required<CallOffer> = { scene: 'voice', sessionId: 's', caller, sentAt: 1, ttl: 30, joinToken: 'j', callee: 'b' };
  const sent = extraDataOf(offer);
  const names = (text: string): string[] => [...text.matchAll(/"(\w+)":/g)].map(([, name = '']) => name);
  assert.deepEqual(names(shown), names(sent), 'put the JSON in push-payload.md in step with ExtraData.ts');
});
