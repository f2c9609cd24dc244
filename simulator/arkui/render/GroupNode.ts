import type { Site } from '../../arkts/RuntimeContract.ts';
import { RenderNode } from './RenderNode.ts';
import { type Composer, Scope } from './Scope.ts';

/** What one builder, one call or one item of a list has created. */
export class GroupNode extends RenderNode {
  readonly name = undefined;
  private readonly scope: Scope;

  constructor(composer: Composer, site: Site, parent: RenderNode, body: () => void) {
    super(site, parent);
    this.scope = new Scope(composer, this, body);
    this.scope.render();
  }

  protected end(): void {
    this.scope.dispose();
  }
}
