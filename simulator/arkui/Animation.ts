import type { AnimateOptions } from '../kits/ArkUI/UiContext.ts';
import type { WireAnimation } from './wire/Wire.ts';

/** What `animateTo` does where nothing else is said (ts-explicit-animation.md), ms. */
const DURATION_MS = 1000;
/** CSS has the same curves by name or by the same control points (ts-appendix-enums.md, Curve). */
const CURVES = ['linear', 'ease', 'ease-in', 'ease-out', 'ease-in-out', 'cubic-bezier(0.4, 0, 0.2, 1)',
  'cubic-bezier(0, 0, 0.2, 1)', 'cubic-bezier(0.4, 0, 1, 1)', 'cubic-bezier(0.4, 0, 0.6, 1)',
  'cubic-bezier(0, 0, 0.4, 1)', 'cubic-bezier(0.8, 0, 0.4, 1)', 'cubic-bezier(0.2, 0, 0, 1)', 'ease-in-out'];
const MODES = ['normal', 'reverse', 'alternate', 'alternate-reverse'] as const;

/** Options of `animateTo` and `animation` as CSS has them. */
export function toWireAnimation(options: AnimateOptions): WireAnimation {
  return {
    duration: options.duration ?? DURATION_MS,
    curve: typeof options.curve === 'number' ? CURVES[options.curve] ?? 'ease-in-out' : 'ease-in-out',
    delay: options.delay ?? 0,
    iterations: options.iterations ?? 1,
    playMode: MODES[options.playMode ?? 0] ?? 'normal',
  };
}
