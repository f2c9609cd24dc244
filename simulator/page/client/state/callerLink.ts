import type { DeskStore } from './DeskStore.ts';

/** Calls whoever has this id from another window, and offers the others of the desk. */
export function callerLink({ callerPage, devices }: DeskStore, first: string): string {
  const ids = [first, ...[...devices.values()].map(({ user }) => user)].filter((id) => id !== '');
  return `${callerPage}?${new URLSearchParams([...new Set(ids)].map((id) => ['to', id]))}`;
}
