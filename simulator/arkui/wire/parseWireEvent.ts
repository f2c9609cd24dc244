import type { WireEvent } from './Wire.ts';

type Check = (value: unknown) => boolean;
type Shape = Readonly<Record<string, Check>>;

const isNumber: Check = (value) => typeof value === 'number' && Number.isFinite(value);
const isText: Check = (value) => typeof value === 'string';
const isBoolean: Check = (value) => typeof value === 'boolean';
const oneOf = (...words: readonly unknown[]): Check => (value) => words.includes(value);
const shaped = (shape: Shape): Check => (value) => typeof value === 'object' && value !== null
  && Object.entries(shape).every(([name, check]) => check((value as Record<string, unknown>)[name]));

const AT = { at: shaped({ x: isNumber, y: isNumber, windowX: isNumber, windowY: isNumber }) };
const AREA = { x: isNumber, y: isNumber, width: isNumber, height: isNumber, windowX: isNumber, windowY: isNumber };
const NODE = { node: isNumber };

const SHAPES: Readonly<Record<WireEvent['kind'], Shape>> = {
  back: {},
  click: { ...NODE, ...AT },
  change: {
    ...NODE, value: (value) => isText(value) || isNumber(value) || isBoolean(value),
    mode: (value) => value === undefined || isNumber(value),
  },
  submit: { ...NODE, value: isText },
  focus: NODE,
  blur: NODE,
  touch: { ...NODE, ...AT, phase: oneOf('down', 'up', 'move', 'cancel') },
  key: { ...NODE, isDown: isBoolean, key: isText },
  gesture: {
    ...NODE, ...AT, handler: isNumber, phase: oneOf('action', 'start', 'update', 'end', 'cancel'), offsetX: isNumber,
    offsetY: isNumber, speed: isNumber, angle: isNumber, scale: isNumber,
  },
  scroll: { ...NODE, offsetX: isNumber, offsetY: isNumber, edge: oneOf('start', 'end', null) },
  breakpoint: { ...NODE, value: isText },
  area: { ...NODE, area: shaped(AREA) },
  visible: { ...NODE, ratio: isNumber },
  leave: { ...NODE, way: oneOf('outside', 'close', 'slide') },
  menu: NODE,
  navBack: NODE,
};

/** What a page has sent, if it is an event; undefined for anything else. @param value JSON that was parsed */
export function parseWireEvent(value: unknown): WireEvent | undefined {
  if (typeof value !== 'object' || value === null) {
    return undefined;
  }
  const { kind, page } = value as { kind?: unknown; page?: unknown };
  const shape = typeof kind === 'string' && Object.hasOwn(SHAPES, kind) ? SHAPES[kind as WireEvent['kind']] : undefined;
  return shape !== undefined && isNumber(page) && shaped(shape)(value) ? value as WireEvent : undefined;
}
