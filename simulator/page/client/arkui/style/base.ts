/**
 * What all components have in common. Fonts: those of HarmonyOS where they are installed, and their like; the line is
 * as high as the font says there.
 */
export const BASE_CSS = `
.ark-screen {
  --ark-font: 'HarmonyOS Sans', 'HarmonyOS Sans SC', 'Noto Sans', 'Noto Sans SC', 'Noto Sans CJK SC', system-ui,
    sans-serif;
  position: absolute; inset: 0; overflow: hidden; background: #ffffff; color: rgba(24, 36, 49, 0.9);
  font-family: var(--ark-font); font-weight: 400; line-height: 1.172; text-align: start; user-select: none;
  -webkit-tap-highlight-color: transparent; touch-action: manipulation;
}
.ark-dark { background: #000000; color: rgba(255, 255, 255, 0.86); color-scheme: dark; }
.ark-watch { background: #000000; color: rgba(255, 255, 255, 0.77); }
.ark-page { position: absolute; left: 0; right: 0; display: grid; grid-template: minmax(0, 1fr) / minmax(0, 1fr);
  place-items: start; }
.ark { box-sizing: border-box; position: relative; flex: 0 0 auto; min-width: 0; min-height: 0; margin: 0; padding: 0;
  border: 0 solid #000000; font: inherit; color: inherit; background: none; outline-offset: 2px; }
.ark-page > .ark, .ark-stack > .ark { grid-area: 1 / 1; }
.ark-column { display: flex; flex-direction: column; align-items: center; }
.ark-row { display: flex; flex-direction: row; align-items: center; }
.ark-flex { display: flex; align-items: flex-start; }
.ark-stack { display: grid; grid-template: minmax(0, 1fr) / minmax(0, 1fr); place-items: center; }
.ark-relative { anchor-scope: all; }
.ark-scroll { display: flex; align-items: safe center; justify-content: safe center; scrollbar-width: none; }
.ark-item { scroll-snap-align: var(--ark-snap, none); }
.ark-item:not(:first-child)::before { content: ''; position: absolute; left: var(--ark-line-start, 0);
  right: var(--ark-line-end, 0); height: var(--ark-line, 0); background: var(--ark-line-color);
  top: calc((var(--ark-gap, 0px) + var(--ark-line, 0px)) / -2); }
.ark-head { width: 100%; }
[data-sticky] .ark-head { position: sticky; top: 0; z-index: 1; }
.ark-text { display: flex; flex-direction: column; justify-content: center; }
.ark-text > span { display: block; width: 100%; white-space: pre-wrap; overflow-wrap: break-word; }
.ark [role='button'], .ark-press { cursor: pointer; }
.ark-press:focus-visible { outline: 2px solid #0a59f7; }
.ark-button:active { filter: brightness(0.9); }
.ark-button { display: grid; grid-template: minmax(0, 1fr) / minmax(0, 1fr); place-items: center; text-align: center; }
.ark-button > .ark { grid-area: 1 / 1; }
.ark-slider { appearance: none; display: block; inline-size: 100%; block-size: 100%; margin: 0; background: none; }
.ark-slider::-webkit-slider-runnable-track { block-size: var(--ark-track); border-radius: 10px; background: var(--ark-bar); }
.ark-slider::-moz-range-track { block-size: var(--ark-track); border-radius: 10px; background: var(--ark-bar); }
.ark-slider::-webkit-slider-thumb { appearance: none; box-sizing: border-box; inline-size: var(--ark-thumb);
  block-size: var(--ark-thumb); border: var(--ark-edge) solid transparent; border-radius: 50%;
  background: var(--ark-block) content-box; filter: drop-shadow(0 0 2px rgba(0, 0, 0, 0.4));
  margin-block-start: calc((var(--ark-track) - var(--ark-thumb)) / 2); }
.ark-slider::-moz-range-thumb { box-sizing: border-box; inline-size: var(--ark-thumb); block-size: var(--ark-thumb);
  border: var(--ark-edge) solid transparent; border-radius: 50%; background: var(--ark-block) content-box;
  filter: drop-shadow(0 0 2px rgba(0, 0, 0, 0.4)); }
.ark-layer { position: absolute; inset: 0; z-index: 100000; display: grid; grid-area: 1 / 1; }
.ark-mask { position: absolute; inset: 0; }
.ark-panel { grid-area: 1 / 1; }
.ark-panel > .ark { grid-column: 1; }
.ark-label { display: block; max-width: 100%; overflow: clip; overflow-clip-margin: 0.07em; text-overflow: ellipsis; white-space: nowrap; }
.ark-input { appearance: none; user-select: text; }
.ark-input::placeholder { color: var(--ark-hint, currentColor); font-size: var(--ark-hint-size, inherit);
  opacity: var(--ark-hint-opacity, 0.6); }
.ark-unknown { display: grid; place-items: center; min-width: 48px; min-height: 24px; padding: 4px; font-size: 12px;
  border: 1px dashed #c4262e; color: #c4262e; background: #ffffff; }
@keyframes ark-run { from { transform: translateX(0); } to { transform: translateX(-100%); } }
@keyframes ark-turn { to { transform: rotate(360deg); } }
@media (prefers-reduced-motion: reduce) { .ark-spin { animation: none !important; } }
`;
