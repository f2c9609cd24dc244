import { Children, type ViewProps } from '../Component.tsx';
import { flowOf } from '../style/Flow.ts';
import { useBox } from '../useBox.ts';

/** In place of a component that cannot be drawn: its name, where it would be, and what it holds. */
export function Unknown({ node, flow }: ViewProps) {
  const box = useBox(node, flow, { look: 'ark-unknown' });
  return (
    <div {...box} title={node.site}>
      {node.type}
      <Children ids={node.children} flow={flowOf(node, undefined, () => true)} />
    </div>
  );
}
