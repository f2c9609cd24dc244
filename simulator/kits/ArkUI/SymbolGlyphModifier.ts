/** What a modifier has been told: on the wire it stands for a symbol with its colours and its size. */
type Said = Record<string, readonly unknown[]>;

/** Attributes of a symbol (ts-basic-components-symbolglyph.md). */
const CALLS = ['fontColor', 'fontSize', 'fontWeight', 'renderingStrategy', 'effectStrategy', 'symbolEffect'];

interface Modifier {
  readonly said: Said;
}

/** `SymbolGlyphModifier` (ts-attr-symbolglyphmodifier.md): a symbol, and how it is to look, for tabs, bars and menus. */
export class SymbolGlyphModifier implements Modifier {
  readonly symbol: unknown;
  readonly said: Said = {};

  constructor(symbol?: unknown) {
    this.symbol = symbol;
  }
}

for (const name of CALLS) {
  Object.defineProperty(SymbolGlyphModifier.prototype, name, {
    value(this: Modifier, ...values: readonly unknown[]) {
      this.said[name] = values;
      return this;
    },
  });
}
