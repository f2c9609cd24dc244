import path from 'node:path';
import type { Phone } from '../simulator/Phone.ts';
import { APP_ROOT } from './Stage.ts';

/** A line of the list of calls, as far as tests look at it. */
export interface ListedCall {
  readonly sessionId: string;
  readonly kind: string;
}

interface ViewModel {
  readonly recents: { readonly calls: readonly ListedCall[] };
  readonly reachability: Record<string, unknown>;
}

/** What a module of the running app exports. @param file below entry/src/main/ets */
export function moduleOf(phone: Phone, file: string): Record<string, unknown> {
  if (phone.process === undefined) {
    throw new Error('The app does not run.');
  }
  return phone.process.import(path.join(APP_ROOT, 'entry/src/main/ets', file));
}

export function viewModelOf(phone: Phone): ViewModel {
  return moduleOf(phone, 'viewmodel/CallsViewModel.ets').callsViewModel as ViewModel;
}

/** The list of calls as the pages draw it, newest first. */
export function listedCalls(phone: Phone): readonly ListedCall[] {
  return viewModelOf(phone).recents.calls;
}
