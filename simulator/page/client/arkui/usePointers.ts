import type { DOMAttributes } from 'preact';
import { useMemo } from 'preact/hooks';

import type { WireNode, WirePoint } from '../../../arkui/wire/Wire.ts';
import { type Screen, useScreen } from './Context.ts';
import { GestureWatch } from './GestureWatch.ts';

type Handlers = DOMAttributes<HTMLElement>;

/** Where a pointer is, in vp. */
function pointOf(event: MouseEvent, zoom: number): WirePoint {
  const own = (event.currentTarget as HTMLElement).getBoundingClientRect();
  const screen = (event.currentTarget as HTMLElement).closest('.ark-screen')?.getBoundingClientRect() ?? own;
  // A key has no place: it presses in the middle.
  const isKey = event.clientX === 0 && event.clientY === 0;
  const x = isKey ? own.left + own.width / 2 : event.clientX;
  const y = isKey ? own.top + own.height / 2 : event.clientY;
  return {
    x: (x - own.left) / zoom, y: (y - own.top) / zoom,
    windowX: (x - screen.left) / zoom, windowY: (y - screen.top) / zoom,
  };
}

/** What an element listens to for its component: only what the app listens to. */
export function usePointers(node: WireNode): Handlers {
  const screen = useScreen();
  const gestures = useMemo(() => new GestureWatch(screen), [screen]);
  gestures.follow(node);
  return {
    ...menuHandlers(node, screen), ...clickHandlers(node, screen),
    ...focusHandlers(node, screen), ...touchHandlers(node, screen, gestures),
  };
}

function clickHandlers(node: WireNode, { send, zoom }: Screen): Handlers {
  if (!node.events.includes('onClick')) {
    return {};
  }
  return {
    // The innermost component that listens has the click to itself.
    onClick: (event) => {
      event.stopPropagation();
      send({ kind: 'click', node: node.id, at: pointOf(event, zoom()) });
    },
    onKeyDown: (event) => {
      if (event.target === event.currentTarget && (event.key === 'Enter' || event.key === ' ')) {
        event.preventDefault();
        (event.currentTarget as HTMLElement).click();
      }
    },
  };
}

/** A context menu comes with the second button, which is also what a browser makes of a long press. */
function menuHandlers(node: WireNode, { send }: Screen): Handlers {
  return node.attributes.bindContextMenu === undefined ? {} : {
    onContextMenu: (event) => {
      event.preventDefault();
      send({ kind: 'menu', node: node.id });
    },
  };
}

function focusHandlers(node: WireNode, { send }: Screen): Handlers {
  const tells = (name: string): boolean => node.events.includes(name) || node.events.includes('onEditChange');
  const key = (isDown: boolean) => (event: KeyboardEvent): void =>
    send({ kind: 'key', node: node.id, isDown, key: event.key });
  return {
    ...tells('onFocus') ? { onFocus: () => send({ kind: 'focus', node: node.id }) } : {},
    ...tells('onBlur') ? { onBlur: () => send({ kind: 'blur', node: node.id }) } : {},
    ...node.events.includes('onKeyEvent') ? { onKeyUp: key(false) } : {},
  };
}

function touchHandlers(node: WireNode, { send, zoom }: Screen, gestures: GestureWatch): Handlers {
  const isTouched = node.events.includes('onTouch');
  if (!isTouched && node.gestures.length === 0) {
    return {};
  }
  const on = (phase: 'down' | 'up' | 'move' | 'cancel') => (event: PointerEvent): void => {
    const at = pointOf(event, zoom());
    if (isTouched && (phase !== 'move' || event.buttons > 0)) {
      send({ kind: 'touch', node: node.id, phase, at });
    }
    gestures.pointer(phase, event, at);
  };
  return {
    onPointerDown: on('down'), onPointerUp: on('up'), onPointerMove: on('move'), onPointerCancel: on('cancel'),
    onWheel: (event) => gestures.wheel(event, pointOf(event, zoom())),
  };
}
