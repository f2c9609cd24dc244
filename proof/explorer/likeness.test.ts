import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { loadCore } from '../core/CallCore.ts';
import { castOf, role, type Cast } from './Cast.ts';
import { explore, type Bounds } from './explore.ts';

const core = loadCore();
const DEPTH: Bounds = { depth: 6, states: Infinity, time: 60_000 };
const pushed = (...callIds: readonly string[]): Cast =>
  castOf(core, 'pushed calls', callIds.map((callId) => role(callId, 'push')), true);

/** The same, each call walked under its own name. */
const apart = (cast: Cast): Cast => ({ ...cast, likeOf: cast.callIds.map((_, i) => i) });

describe('Calls that are alike', () => {
  it('are walked once, and not once under each name: of all states but the empty one there were two', () => {
    const two = pushed('c1', 'c2');
    assert.equal(explore(core, apart(two), DEPTH).states, 2 * explore(core, two, DEPTH).states - 1);
  });

  it('are those that share neither session nor person, come in one way and carry the same', () => {
    const cast = castOf(core, 'all kinds', [role('c1', 'push'), role('c2', 'push', { media: 'video' }), role('c3', 'dial'),
      role('c4', 'push'), role('c5', 'push', { sessionId: 's' }), role('c6', 'link', { sessionId: 's' }),
      role('c7', 'push', { peerId: 'ada' }), role('c8', 'dial', { peerId: 'ada' }), role('c9', 'push')]);
    assert.deepEqual(cast.likeOf, [0, 1, 2, 0, 4, 5, 6, 7, 0]);
  });
});
