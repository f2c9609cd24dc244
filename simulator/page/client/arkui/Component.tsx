import type { ComponentType } from 'preact';

import type { WireNode } from '../../../arkui/wire/Wire.ts';
import { useNode } from './Context.ts';
import { VIEWS } from './components/views.ts';
import { Stack } from './components/Containers.tsx';
import type { Flow } from './style/Flow.ts';
import { useStateStyles } from './useStateStyles.ts';
import { Unknown } from './components/Unknown.tsx';

export interface ComponentProps {
  readonly id: number;
  readonly flow: Flow;
}

/** What each view is given: its node, and what it must know of the container around. */
export interface ViewProps {
  readonly node: WireNode;
  readonly flow: Flow;
}

export type View = ComponentType<ViewProps>;

/** Draws one component. A struct of the app is no more than what it holds, unless its parent gave it attributes. */
export function Component({ id, flow }: ComponentProps) {
  const node = useNode(id);
  if (node === undefined) {
    return null;
  }
  if (node.isCustom) {
    return Object.keys(node.attributes).length === 0 && node.events.length === 0
      ? <Children ids={node.children} flow={flow} />
      : <Stack node={node} flow={flow} />;
  }
  const Drawn = VIEWS[node.type] ?? Unknown;
  return node.attributes.stateStyles === undefined
    ? <Drawn node={node} flow={flow} /> : <Stated node={node} flow={flow} drawn={Drawn} />;
}

/** A component that looks otherwise while it is pressed, has the keyboard's focus, or is disabled. */
function Stated({ node, flow, drawn: Drawn }: ViewProps & { readonly drawn: View }) {
  return <Drawn node={useStateStyles(node)} flow={flow} />;
}

export function Children({ ids, flow }: { readonly ids: readonly number[]; readonly flow: Flow }) {
  return <>{ids.map((id) => <Component key={id} id={id} flow={flow} />)}</>;
}
