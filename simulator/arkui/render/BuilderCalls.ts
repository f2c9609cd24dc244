import type { Arguments, Site } from '../../arkts/RuntimeContract.ts';
import { Reaction } from '../reactive/Reaction.ts';
import { Signal } from '../reactive/Signal.ts';
import { GroupNode } from './GroupNode.ts';
import { RenderNode } from './RenderNode.ts';
import type { Surroundings } from './Surroundings.ts';

type Builder = (...args: unknown[]) => void;

/** The parameters of one call of a builder, as its body sees them. */
class Passed {
  readonly values: readonly unknown[];
  private readonly fields: Map<string, Signal> | undefined;

  constructor(surroundings: Surroundings, args: readonly unknown[]) {
    const [only] = args;
    if (args.length !== 1 || !isObjectLiteral(only)) {
      this.values = args;
      return;
    }
    const { reactor } = surroundings.world;
    const fields = new Map(Object.entries(only).map(([name, value]) => [name, new Signal(reactor, value)]));
    this.fields = fields;
    const read = (target: object, name: string | symbol): unknown =>
      fields.get(String(name))?.get() ?? Reflect.get(target, name);
    this.values = [new Proxy(only, { get: read })];
  }

  /** Only a single object literal is passed by reference; what was passed by value stays (arkts-builder.md). */
  update(args: readonly unknown[]): void {
    const [only] = args;
    if (this.fields !== undefined && isObjectLiteral(only)) {
      for (const [name, value] of Object.entries(only)) {
        this.fields.get(name)?.set(value);
      }
    }
  }
}

/** A builder's group, with the parameters of its call. */
class BuilderNode extends GroupNode {
  constructor(surroundings: Surroundings, site: Site, parent: RenderNode, readonly passed: Passed, body: () => void) {
    super(surroundings.composer, site, parent, body);
  }
}

/** A global `@Builder` function: its arguments run by themselves, again after a change of what they have read. */
class BuilderCallNode extends RenderNode {
  readonly name = undefined;
  private readonly reaction: Reaction;

  constructor(surroundings: Surroundings, site: Site, parent: RenderNode, builder: Builder, args: Arguments) {
    super(site, parent);
    const read = (): unknown[] => this.reaction.track(args);
    this.reaction = new Reaction(surroundings.world.reactor, {
      phase: 'render', isAsleep: () => this.isAsleep, depth: this.depth, label: site, react: () => passed.update(read()),
    });
    const passed = new Passed(surroundings, read());
    this.children = [new BuilderNode(surroundings, site, this, passed, () => builder(...passed.values))];
  }

  protected end(): void {
    this.reaction.dispose();
  }
}

/** Calls of builders, with the two ways in which parameters are passed to them. */
export class BuilderCalls {
  constructor(private readonly surroundings: Surroundings) {}

  placeFunction(builder: Builder, site: Site, args: Arguments = () => []): void {
    const { scope } = this.surroundings.composer;
    scope.place(site, () => new BuilderCallNode(this.surroundings, site, scope.owner, builder, args));
  }

  /**
   * A `@Builder` method. Around its call stands the group of `b`, which runs again when the arguments have changed; the
   * method then finds what it has drawn before, and only parameters by reference reach it.
   */
  wrap(build: Builder): Builder {
    const { surroundings } = this;
    return function (this: unknown, ...args: unknown[]): void {
      const { scope } = surroundings.composer;
      const place = `${scope.owner.site} builder`;
      scope.place(place, () => {
        const passed = new Passed(surroundings, args);
        const body = (): void => build.apply(this, [...passed.values]);
        return new BuilderNode(surroundings, scope.owner.site, scope.owner, passed, body);
      }, (node) => node.passed.update(args));
    };
  }
}

function isObjectLiteral(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
