import type { ViewProps } from '../Component.tsx';
import { useScreen } from '../Context.ts';
import { cssText } from '../style/Css.ts';
import { attribute } from '../style/Sizes.ts';
import { fontStyle } from '../style/Text.ts';
import { length } from '../style/Units.ts';
import { useBox } from '../useBox.ts';
import { innerFlag } from './inner.ts';

/** ArrowPosition.START. */
const START = 1;

/** ts-basic-components-select.md: what was chosen, and an arrow; the menu lies over the page. Colours are assumed. */
export function Select({ node, flow }: ViewProps) {
  const { page: { surface } } = useScreen();
  const isSmall = attribute(node, 'controlSize') === 'small';
  const [height, width, size] = isSmall ? [28, 56, 14] : [40, 66, 16];
  const space = Math.max(8, Number(attribute(node, 'space') ?? 8) || 8);
  const box = useBox(node, flow, {
    look: 'ark-button',
    base: {
      'min-height': `${height}px`, 'min-width': `${width}px`, padding: '0 12px', 'border-radius': `${height / 2}px`,
      'background-color': surface.isDark ? 'rgba(255, 255, 255, 0.1)' : 'rgba(0, 0, 0, 0.05)',
      'font-size': `${size * surface.fontScale}px`, 'font-weight': 500,
    },
    own: fontStyle(node, surface),
  });
  const row = cssText({
    display: 'flex', 'align-items': 'center', gap: length(space, surface), 'max-width': '100%', 'min-width': 0,
    'flex-direction': attribute(node, 'arrowPosition') === START ? 'row-reverse' : 'row',
  });
  return (
    <div {...box} aria-haspopup="menu" aria-expanded={innerFlag(node, 'isOpen')}>
      <span style={row}>
        <span class="ark-label">{node.text}</span>
        <svg width="12" height="12" viewBox="0 0 12 12" fill="none" stroke="currentColor" stroke-width="1.5" aria-hidden="true">
          <path d="M2 4l4 4 4-4" />
        </svg>
      </span>
    </div>
  );
}
