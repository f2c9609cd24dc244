import assert from 'node:assert/strict';
import { test } from 'node:test';
import { writeFiles } from '../../../simulator/arkts/testing.ts';
import { CHAPTERS, offered } from './apiPage.ts';
import { declarations } from './declarations.ts';

test('everything that a team calls, implements or is handed says what it is', () => {
  const silent = CHAPTERS.flatMap(({ files }) => files).flatMap((file) => offered(file).flatMap(({ name, says, members }) => [
    ...says === '' ? [`${file}.ets ${name}`] : [],
    ...members.filter((member) => member.says === '').map((member) => `${file}.ets ${name}.${member.name}`),
  ]));
  assert.deepEqual(silent, []);
});

test('a declaration is read with its words, without what is private', (t) => {
  const root = writeFiles(t, {
    'A.ets': `/** Rings. */
export class Bell implements Ringer {
  /** How loud,
   * in percent. */
  static readonly LOUD: number = 80;
  private at: number = 0;
  constructor() {}
  /** @throws Error where it is broken */
  async ring(times: number): Promise<void> { await this.go(times); }
  private go(times: number): Promise<void> { return Promise.resolve(); }
}
class Hidden {}
export type Rings = (at: number) => void;
`,
  });
  assert.deepEqual(declarations(`${root}/A.ets`), [
    {
      kind: 'class', name: 'Bell', head: 'class Bell implements Ringer', says: 'Rings.', members: [
        { name: 'LOUD', signature: 'LOUD: number', says: 'How loud, in percent.', isCalled: false },
        { name: 'ring', signature: 'ring(times: number): Promise<void>', says: '@throws Error where it is broken', isCalled: true },
      ],
    },
    { kind: 'type', name: 'Rings', head: 'type Rings = (at: number) => void;', says: '', members: [] },
  ]);
});
