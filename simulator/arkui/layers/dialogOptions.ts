import type { LeaveWay } from './Layers.ts';

/** What the app says of a dialog. */
export type Fields = Readonly<Record<string, unknown>>;

const LOOKS = ['alignment', 'width', 'height', 'backgroundColor', 'cornerRadius', 'maskColor', 'offset', 'customStyle'];

/** Beside it only where the app allows that; the app may have the last word (DismissDialogAction). */
export function leaveBy(way: LeaveWay, autoCancel: unknown, onWillDismiss: unknown, end: () => void): void {
  if (way === 'outside' && autoCancel === false) {
    return;
  }
  if (typeof onWillDismiss === 'function') {
    // The Escape key counts as the back gesture (DismissReason, ts-appendix-enums.md).
    const reason = way === 'outside' ? 1 : 0;
    (onWillDismiss as (action: object) => void)({ dismiss: end, reason });
  } else {
    end();
  }
}

export function lookOf(options: Fields): Fields {
  return Object.fromEntries(LOOKS.filter((name) => options[name] !== undefined).map((name) => [name, options[name]]));
}

/** A dialog of the app's own components has no edge that the system leaves free around them. */
export function customLookOf(options: Fields): Fields {
  return { ...lookOf(options), isCustom: true };
}

export function tell(listener: unknown): void {
  if (typeof listener === 'function') {
    (listener as () => void)();
  }
}
