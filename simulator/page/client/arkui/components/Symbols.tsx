import type { ViewProps } from '../Component.tsx';
import { useScreen } from '../Context.ts';
import { color } from '../style/Colors.ts';
import type { WireValue } from '../../../../arkui/wire/Wire.ts';
import { attribute } from '../style/Sizes.ts';
import { fontStyle } from '../style/Text.ts';
import { isRecord } from '../style/Units.ts';
import { useBox } from '../useBox.ts';

/** A frame in place of a glyph whose picture only devices have; the page names it among its problems. */
export function Symbol({ name }: { readonly name: WireValue | undefined }) {
  const symbol = isRecord(name) && typeof name.$symbol === 'string' ? name.$symbol.replace('sys.symbol.', '') : '';
  return (
    <svg width="1em" height="1em" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.5"
      aria-hidden="true" style="display:block">
      <title>{symbol}</title>
      <rect x="3" y="3" width="18" height="18" rx="4" stroke-dasharray="3 2" />
      <text x="12" y="16" font-size="11" text-anchor="middle" fill="currentColor" stroke="none">
        {symbol.slice(0, 1).toUpperCase()}
      </text>
    </svg>
  );
}

/** ts-basic-components-symbolglyph.md. */
export function SymbolGlyph({ node, flow }: ViewProps) {
  const { page: { surface } } = useScreen();
  const colors = attribute(node, 'fontColor');
  const tint = Array.isArray(colors) ? color((colors as WireValue[])[0]) : undefined;
  const own = { ...fontStyle(node, surface), ...tint === undefined ? {} : { color: tint } };
  const box = useBox(node, flow, { look: 'ark-stack', own });
  return <div {...box}><Symbol name={node.args[0]} /></div>;
}
