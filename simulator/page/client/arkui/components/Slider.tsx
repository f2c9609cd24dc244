import type { WireNode } from '../../../../arkui/wire/Wire.ts';
import type { ViewProps } from '../Component.tsx';
import { useScreen } from '../Context.ts';
import { color } from '../style/Colors.ts';
import { cssText } from '../style/Css.ts';
import { attribute, option } from '../style/Sizes.ts';
import { useBox } from '../useBox.ts';

/** SliderStyle.InSet: the block lies in the track, not on it (ts-basic-components-slider.md). */
const INSET = 1;
const VERTICAL = 0;
/** SliderChangeMode. */
const [MOVING, END] = [1, 2];
/** Thickness of the track, of what a finger takes, and of what is seen of it, vp. */
const OUTSET_SIZES = { track: 4, thumb: 18, block: 18 };
const INSET_SIZES = { track: 20, thumb: 20, block: 12 };

/** ts-basic-components-slider.md: as wide as its parent, or as high where it is vertical. */
export function Slider({ node, flow }: ViewProps) {
  const { send } = useScreen();
  const isVertical = Number(option(node, 'direction') ?? 1) === VERTICAL;
  const base = isVertical ? { width: '40px', height: '100%' } : { width: '100%', height: '40px' };
  const box = useBox(node, flow, { base });
  const [least, most] = [Number(option(node, 'min') ?? 0), Number(option(node, 'max') ?? 100)];
  const value = Number(option(node, 'value') ?? least);
  const share = Math.min(1, Math.max(0, (value - least) / (most - least || 1)));
  return (
    <div {...box} role={undefined}>
      <input type="range" class="ark-slider" min={least} max={most} step={Number(option(node, 'step') ?? 1)}
        style={useLook(node, share, isVertical)} value={value} aria-label={box['aria-label']}
        onInput={(event) => send({ kind: 'change', node: node.id, value: Number(event.currentTarget.value), mode: MOVING })}
        onChange={(event) => send({ kind: 'change', node: node.id, value: Number(event.currentTarget.value), mode: END })} />
    </div>
  );
}

function useLook(node: WireNode, share: number, isVertical: boolean): string {
  const { page: { surface } } = useScreen();
  const { track, thumb, block } = Number(option(node, 'style') ?? 0) === INSET ? INSET_SIZES : OUTSET_SIZES;
  const isBackwards = (option(node, 'reverse') === true) !== (!isVertical && surface.direction === 'rtl');
  const to = isVertical ? (isBackwards ? 'top' : 'bottom') : isBackwards ? 'left' : 'right';
  return cssText({
    direction: isBackwards ? 'rtl' : 'ltr', 'writing-mode': isVertical ? 'vertical-lr' : undefined,
    '--ark-track': `${track}px`, '--ark-thumb': `${thumb}px`, '--ark-edge': `${(thumb - block) / 2}px`,
    '--ark-block': color(attribute(node, 'blockColor')) ?? '#ffffff',
    '--ark-bar': `linear-gradient(to ${to}, ${color(attribute(node, 'selectedColor')) ?? '#0a59f7'} `
      + `calc(${share} * (100% - ${thumb}px) + ${thumb / 2}px), `
      + `${color(attribute(node, 'trackColor')) ?? (surface.isDark ? '#ffffff33' : '#1824311a')} 0)`,
  });
}
