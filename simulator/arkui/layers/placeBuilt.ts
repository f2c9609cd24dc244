import type { ComponentContent } from '../../kits/ArkUI/ComponentContent.ts';
import { Signal } from '../reactive/Signal.ts';
import { BuilderCalls } from '../render/BuilderCalls.ts';
import type { Surroundings } from '../render/Surroundings.ts';

/** Draws a ComponentContent where components are being made right now; it follows what `update` gives it. */
export function placeBuilt(surroundings: Surroundings, content: ComponentContent): void {
  const { world, composer } = surroundings;
  const args = new Signal(world.reactor, content.args);
  content.onUpdate = () => args.set(content.args);
  new BuilderCalls(surroundings).placeFunction(content.builder, `${composer.scope.owner.site} content`,
    () => [byReference(args.get())]);
}

/** The argument of a ComponentContent is followed, also where it is no literal. */
function byReference(value: unknown): unknown {
  return typeof value === 'object' && value !== null ? { ...value } : value;
}
