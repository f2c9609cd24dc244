import { useMemo } from 'preact/hooks';

import type { WireNode } from '../../../../arkui/wire/Wire.ts';
import type { ViewProps } from '../Component.tsx';
import { useScreen } from '../Context.ts';
import { pictureOf } from '../pictureOf.ts';
import { color } from '../style/Colors.ts';
import { cssText, merge } from '../style/Css.ts';
import { attribute, ownSize } from '../style/Sizes.ts';
import { useBox } from '../useBox.ts';
import { tinted } from './tinted.ts';
import { Overlay } from './Overlay.tsx';

/** ImageFit (ts-appendix-enums.md). */
const FITS = ['contain', 'cover', 'cover', 'fill', 'scale-down', 'none', 'none', 'none', 'none', 'none', 'none', 'none',
  'none', 'none', 'none', 'none'];
const POSITIONS: Readonly<Record<number, string>> = {
  7: 'left top', 8: 'center top', 9: 'right top', 10: 'left center', 11: 'center', 12: 'right center',
  13: 'left bottom', 14: 'center bottom', 15: 'right bottom',
};
const COVER = 1;

/** ts-basic-components-image.md: covers its box; a picture alone is as large as it is. */
export function Image({ node, flow }: ViewProps) {
  const screen = useScreen();
  const source = useTinted(node, pictureOf(screen, node.args[0]) ?? pictureOf(screen, attribute(node, 'alt')));
  const box = useBox(node, flow, { own: { overflow: 'hidden', display: 'grid' } });
  const fit = Number(attribute(node, 'objectFit') ?? COVER);
  const isAsLarge = attribute(node, 'fitOriginalSize') === true;
  const hasSize = !isAsLarge && (ownSize(node, 'width') !== undefined || ownSize(node, 'height') !== undefined);
  const isMirrored = attribute(node, 'matchTextDirection') === true && screen.page.surface.direction === 'rtl';
  const style = merge({
    display: 'block', 'object-fit': FITS[fit], 'object-position': POSITIONS[fit], 'min-width': 0, 'min-height': 0,
    width: hasSize ? '100%' : undefined, height: hasSize ? '100%' : undefined,
    transform: isMirrored ? 'scaleX(-1)' : undefined,
  }, attribute(node, 'renderMode') === 1 ? { filter: 'grayscale(1)' } : {});
  const isNamed = box['aria-label'] !== undefined || box['aria-hidden'] !== undefined;
  return (
    <div {...box} {...isNamed ? {} : { 'aria-hidden': 'true' as const }}>
      {source === undefined ? null : <img alt="" draggable={false} src={source} style={cssText(style)} />}
      <Overlay node={node} />
    </div>
  );
}

/** fillColor counts for drawings only, not for photographs. */
function useTinted(node: WireNode, url: string | undefined): string | undefined {
  const fill = color(attribute(node, 'fillColor'));
  return useMemo(() => {
    const isDrawing = url?.startsWith('data:image/svg') === true;
    return isDrawing && fill !== undefined ? tinted(url, fill) : url;
  }, [url, fill]);
}
