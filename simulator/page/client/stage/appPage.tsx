import type { WireEvent, WireMessage } from '../../../arkui/wire/Wire.ts';

export class WireStore {
  name = '';
  private readonly listeners = new Set<() => void>();

  apply(message: WireMessage): void {
    this.name = message.kind === 'page' ? message.name : this.name;
    this.listeners.forEach((listener) => listener());
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }
}

export function AppScreen({ store }: { readonly store: WireStore; readonly send: (event: WireEvent) => void }) {
  return <div class="app-placeholder">{store.name}</div>;
}
