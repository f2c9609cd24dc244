import type { WireAnimation } from './Wire.ts';

/** AnimateParam (ts-explicit-animation.md), as far as a picture follows it; times in ms. */
export interface AnimateOptions {
  readonly duration?: unknown;
  readonly curve?: unknown;
  readonly delay?: unknown;
  readonly iterations?: unknown;
  readonly playMode?: unknown;
}

const DURATION_MS = 1000;
/** Curve by number, with the control points of ts-appendix-enums.md. */
const CURVES = ['linear', 'ease', 'ease-in', 'ease-out', 'ease-in-out', 'cubic-bezier(0.4, 0, 0.2, 1)',
  'cubic-bezier(0, 0, 0.2, 1)', 'cubic-bezier(0.4, 0, 1, 1)', 'cubic-bezier(0, 0, 0, 1)',
  'cubic-bezier(0.33, 0, 0.67, 1)', 'cubic-bezier(0.7, 0, 0.2, 1)', 'cubic-bezier(0.4, 0, 0.4, 1)',
  'cubic-bezier(0.2, 0, 0.2, 1)'];
const EASE_IN_OUT = 4;
const MODES = ['normal', 'reverse', 'alternate', 'alternate-reverse'] as const;

/** What `animateTo` and `.animation()` ask for. @param duration where the app does not say, ms */
export function animationOf(options: AnimateOptions, duration = DURATION_MS): WireAnimation {
  const number = (value: unknown, fallback: number): number => typeof value === 'number' ? value : fallback;
  return {
    duration: number(options.duration, duration), delay: number(options.delay, 0),
    iterations: number(options.iterations, 1),
    curve: curveOf(options.curve),
    playMode: MODES[number(options.playMode, 0)] ?? 'normal',
  };
}

/** Of the enum, or one that the page has made (`curves`, js-apis-curve.md), or a word of CSS's. */
function curveOf(curve: unknown): string {
  const own = typeof curve === 'object' && curve !== null ? (curve as { readonly css?: unknown }).css : curve;
  return typeof own === 'string' ? own : CURVES[typeof own === 'number' ? own : EASE_IN_OUT] ?? 'ease-in-out';
}
