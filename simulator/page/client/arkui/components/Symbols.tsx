import type { ViewProps } from '../Component.tsx';
import { useScreen } from '../Context.ts';
import { color } from '../style/Colors.ts';
import type { WireNode, WireValue } from '../../../../arkui/wire/Wire.ts';
import { attribute } from '../style/Sizes.ts';
import { fontStyle } from '../style/Text.ts';
import { fontLength, isRecord } from '../style/Units.ts';
import { useBox } from '../useBox.ts';
import { SYMBOL_SHAPES } from './symbolShapes.ts';

/** SymbolRenderingStrategy (ts-appendix-enums.md): a colour for each layer, or layers behind the first are paler. */
const [EACH, PALER] = [1, 2];
const PALE = 0.4;
const LINE = 1.6;
const NORMAL_WEIGHT = 400;

interface SymbolProps {
  readonly name: WireValue | undefined;
  /** What it is an argument of, where that may say more of it. */
  readonly node?: WireNode;
}

/** An own picture of a symbol, or a frame with its name: the page lists it among its problems. */
export function Symbol({ name, node }: SymbolProps) {
  if (isRecord(name) && isRecord(name.said) && name.symbol !== undefined) {
    return <Modified symbol={name.symbol} said={name.said} />;
  }
  const symbol = isRecord(name) && typeof name.$symbol === 'string' ? name.$symbol.replace('sys.symbol.', '') : '';
  const layers = SYMBOL_SHAPES[symbol];
  return layers === undefined ? <Frame symbol={symbol} /> : (
    <svg width="1em" height="1em" viewBox="0 0 24 24" fill="none" stroke-linecap="round" stroke-linejoin="round"
      stroke-width={widthOf(node)} aria-hidden="true" style="display:inline-block;vertical-align:-0.12em">
      {layers.map((layer, at) => {
        const { tint, opacity } = paintOf(node, at);
        return layer.startsWith('#') ? <path key={at} d={layer.slice(1)} fill={tint} fill-rule="evenodd" opacity={opacity} />
          : <path key={at} d={layer} stroke={tint} opacity={opacity} />;
      })}
    </svg>
  );
}

/** SymbolGlyphModifier: a symbol that says itself how it is to look. */
function Modified({ symbol, said }: { readonly symbol: WireValue; readonly said: { readonly [name: string]: WireValue } }) {
  const { page: { surface } } = useScreen();
  const node = { attributes: said } as unknown as WireNode;
  const size = fontLength(attribute(node, 'fontSize'), surface);
  return <span style={size === undefined ? '' : `font-size:${size}`}><Symbol name={symbol} node={node} /></span>;
}

function Frame({ symbol }: { readonly symbol: string }) {
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

function paintOf(node: WireNode | undefined, layer: number): { readonly tint: string; readonly opacity: number } {
  const given = node === undefined ? undefined : attribute(node, 'fontColor');
  const colors = (Array.isArray(given) ? given as WireValue[] : []).map((one) => color(one) ?? 'currentColor');
  const strategy = node === undefined ? 0 : Number(attribute(node, 'renderingStrategy') ?? 0);
  return {
    tint: (strategy === EACH ? colors[layer] : colors[0]) ?? 'currentColor', opacity: strategy === PALER && layer > 0 ? PALE : 1,
  };
}

/** Lines are as heavy as letters of the same weight. */
function widthOf(node: WireNode | undefined): number {
  const css = node === undefined ? undefined : fontStyle(node, { density: 1, fontScale: 1, width: 1 })['font-weight'];
  return LINE * (0.4 + 0.6 * Number(css ?? NORMAL_WEIGHT) / NORMAL_WEIGHT);
}

/** ts-basic-components-symbolglyph.md. */
export function SymbolGlyph({ node, flow }: ViewProps) {
  const { page: { surface } } = useScreen();
  const box = useBox(node, flow, { look: 'ark-stack', own: { 'line-height': '1', ...fontStyle(node, surface) } });
  return <div {...box}><Symbol name={node.args[0]} node={node} /></div>;
}
