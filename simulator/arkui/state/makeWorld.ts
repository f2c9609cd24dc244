import type { Ledger } from '../../rules/Ledger.ts';
import { Collections } from '../reactive/Collections.ts';
import { Objects } from '../reactive/Objects.ts';
import type { Reactor } from '../reactive/Reactor.ts';
import { Fields } from '../reactive/Signal.ts';
import { AppStorage } from './AppStorage.ts';
import { trackedOf } from './ClassMeta.ts';
import { follower, type World } from './World.ts';

/** What all state of one process shares, empty. */
export function makeWorld(reactor: Reactor, ledger: Ledger): World {
  const collections = new Collections(reactor);
  const objects = new Objects(reactor, trackedOf);
  const fields = new Fields(reactor);
  const follow = follower(collections, objects);
  return { reactor, fields, collections, objects, ledger, follow, storage: new AppStorage({ fields, follow }) };
}
