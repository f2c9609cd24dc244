import { Reaction } from '../reactive/Reaction.ts';
import { restore, snapshotOf } from './Snapshots.ts';
import type { World } from './World.ts';

type AnyClass = new () => object;
type Creator = () => object;

/** Objects that all components of a process share by a key (js-apis-statemanagement.md, AppStorageV2). */
export class AppStorageV2 {
  protected readonly objects = new Map<string, object>();

  /** The object of the key, or the one that the app makes; without a key the class's name is one. */
  connect(type: AnyClass, keyOrCreator?: string | Creator, creator?: Creator): object | undefined {
    const key = typeof keyOrCreator === 'string' ? keyOrCreator : type.name;
    const make = typeof keyOrCreator === 'function' ? keyOrCreator : creator;
    const known = this.objects.get(key);
    if (known !== undefined) {
      return known;
    }
    const made = this.make(key, make);
    if (made !== undefined) {
      this.objects.set(key, made);
    }
    return made;
  }

  remove(keyOrType: string | AnyClass): void {
    this.objects.delete(keyOf(keyOrType));
  }

  keys(): string[] {
    return [...this.objects.keys()];
  }

  protected make(_key: string, creator: Creator | undefined): object | undefined {
    return creator?.();
  }
}

interface ConnectOptions {
  readonly type: AnyClass;
  readonly key?: string;
  readonly defaultCreator?: Creator;
}

type OnError = (key: string, reason: 'quota' | 'serialization' | 'unknown', message: string) => void;

/**
 * The same, and it outlives the process: after a change of a field with `@Trace` all of the object is written down
 * (arkts-new-persistencev2.md). The app has one module, so module and application paths are one.
 */
export class PersistenceV2 extends AppStorageV2 {
  private readonly followed = new Map<string, Reaction>();
  private onError: OnError | undefined;

  /** @param disk what was written down, by key, as JSON */
  constructor(private readonly world: World, private readonly disk: Map<string, string>) {
    super();
  }

  globalConnect({ type, key, defaultCreator }: ConnectOptions): object | undefined {
    return this.connect(type, key ?? type.name, defaultCreator);
  }

  save(keyOrType: string | AnyClass): void {
    const key = keyOf(keyOrType);
    const object = this.objects.get(key);
    if (object !== undefined) {
      this.write(key, this.world.reactor.untracked(() => snapshotOf(object)));
    }
  }

  notifyOnError(callback: OnError | undefined): void {
    this.onError = callback;
  }

  override remove(keyOrType: string | AnyClass): void {
    const key = keyOf(keyOrType);
    super.remove(key);
    this.followed.get(key)?.dispose();
    this.followed.delete(key);
    this.disk.delete(key);
  }

  override keys(): string[] {
    return [...new Set([...super.keys(), ...this.disk.keys()])];
  }

  protected override make(key: string, creator: Creator | undefined): object | undefined {
    const object = creator?.();
    if (object === undefined) {
      return undefined;
    }
    const kept = this.disk.get(key);
    if (kept !== undefined) {
      restore(object, JSON.parse(kept) as object);
    }
    this.follow(key, object);
    return object;
  }

  private follow(key: string, object: object): void {
    const read = (): unknown => reaction.track(() => snapshotOf(object));
    const reaction: Reaction = new Reaction(this.world.reactor, {
      phase: 'monitor', label: `PersistenceV2 ${key}`, react: () => this.write(key, read()),
    });
    this.followed.set(key, reaction);
    this.write(key, read());
  }

  private write(key: string, snapshot: unknown): void {
    try {
      this.disk.set(key, JSON.stringify(snapshot));
    } catch (error) {
      this.onError?.(key, 'serialization', String(error));
    }
  }
}

function keyOf(keyOrType: string | AnyClass): string {
  return typeof keyOrType === 'string' ? keyOrType : keyOrType.name;
}
