import type { WireNode } from '../../../../arkui/wire/Wire.ts';
import { Children, type ViewProps } from '../Component.tsx';
import { useScreen } from '../Context.ts';
import type { Css } from '../style/Css.ts';
import { type Flow, flowOf } from '../style/Flow.ts';
import { alignment, crossAlign, mainAlign } from '../style/Aligning.ts';
import { attribute, option, ownSize } from '../style/Sizes.ts';
import { isRecord, length } from '../style/Units.ts';
import { useBox } from '../useBox.ts';
import { Overlay } from './Overlay.tsx';

/** What the children of a container must know of it. */
export function useInnerFlow(node: WireNode): Flow {
  const { store } = useScreen();
  return flowOf(node, store.shares.get(node.id), (side) => ownSize(node, side) !== undefined);
}

/** ts-container-column.md, ts-container-row.md: centred across, from the start along. */
function Linear({ node, flow, isRow }: ViewProps & { readonly isRow: boolean }) {
  const { page: { surface } } = useScreen();
  const justify = attribute(node, 'justifyContent');
  // Space between children counts only where they are not spread over the container anyway.
  const space = Number(justify ?? 0) < 3 ? length(option(node, 'space'), surface) : undefined;
  const isBack = attribute(node, 'reverse') === true;
  const own: Css = {
    gap: space?.startsWith('-') === true ? undefined : space,
    'justify-content': mainAlign(justify), 'align-items': crossAlign(attribute(node, 'alignItems')),
    'flex-direction': isBack ? isRow ? 'row-reverse' : 'column-reverse' : undefined,
  };
  const box = useBox(node, flow, { look: isRow ? 'ark-row' : 'ark-column', own });
  return <div {...box}><Children ids={node.children} flow={useInnerFlow(node)} /><Overlay node={node} /></div>;
}

export function Column(props: ViewProps) {
  return <Linear {...props} isRow={false} />;
}

export function Row(props: ViewProps) {
  return <Linear {...props} isRow={true} />;
}

const DIRECTIONS = ['row', 'column', 'row-reverse', 'column-reverse'];
const WRAPS = ['nowrap', 'wrap', 'wrap-reverse'];
/** ItemAlign (ts-appendix-enums.md). */
const ITEM_ALIGN = ['flex-start', 'flex-start', 'center', 'flex-end', 'baseline', 'stretch'];

/** ts-container-flex.md: fills its parent along the main axis. */
export function Flex({ node, flow }: ViewProps) {
  const { page: { surface } } = useScreen();
  const direction = Number(option(node, 'direction') ?? 0);
  const isRow = direction % 2 === 0;
  const space = option(node, 'space');
  const gap = (side: 'main' | 'cross'): string => (isRecord(space) ? length(space[side], surface) : undefined) ?? '0px';
  const own: Css = {
    'flex-direction': DIRECTIONS[direction], 'flex-wrap': WRAPS[Number(option(node, 'wrap') ?? 0)],
    'justify-content': mainAlign(option(node, 'justifyContent')),
    'align-items': ITEM_ALIGN[Number(option(node, 'alignItems') ?? 1)],
    'align-content': mainAlign(option(node, 'alignContent')),
    gap: isRow ? `${gap('cross')} ${gap('main')}` : `${gap('main')} ${gap('cross')}`,
  };
  const box = useBox(node, flow, { look: 'ark-flex', base: { [isRow ? 'width' : 'height']: '100%' }, own });
  return <div {...box}><Children ids={node.children} flow={useInnerFlow(node)} /><Overlay node={node} /></div>;
}

/** ts-container-stack.md: centred, each over the one before. */
export function Stack({ node, flow }: ViewProps) {
  const where = attribute(node, 'alignContent') ?? attribute(node, 'align') ?? option(node, 'alignContent');
  const box = useBox(node, flow, { look: 'ark-stack', own: { 'place-items': alignment(where) } });
  return <div {...box}><Children ids={node.children} flow={useInnerFlow(node)} /><Overlay node={node} /></div>;
}
