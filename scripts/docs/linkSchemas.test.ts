import assert from 'node:assert/strict';
import { test } from 'node:test';
import { z } from 'zod';
import { extraDataOf } from '../../server/calls/ExtraData.ts';
import { CLIENT_MESSAGE } from '../../server/link/frames.ts';
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

test('docs/push-payload.md shows extraData with the fields that the server sends, in their order', () => {
  const page = pages().find(({ file }) => file.endsWith('push-payload.md')) ?? { file: '', text: '' };
  const shown = blocks(page).map(({ text }) => text).find((text) => text.includes('"v": 1')) ?? '{}';
  const sent = extraDataOf({
    scene: 'voice', sessionId: 's', caller: { id: 'a', name: 'Ada', avatar: 'ada.png' }, sentAt: 1, ttl: 30, joinToken: 'j', callee: 'b',
  });
  const names = (text: string): string[] => [...text.matchAll(/"(\w+)":/g)].map(([, name = '']) => name);
  assert.deepEqual(names(shown), names(sent));
});
