import { useEffect, useRef } from 'preact/hooks';
import type { DeviceState } from '../../protocol.ts';
import { useCommand, useDesk } from '../state/hooks.ts';

/** The system's question whether the app may use something. */
export function PermissionSheet({ state, permission }: { readonly state: DeviceState; readonly permission: string }) {
  const { texts } = useDesk();
  const command = useCommand(state.id);
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), [permission]);
  const [before = '', between = '', after = ''] = texts.asks;
  const what = texts.permission[permission] ?? permission;
  return (
    <div class="dim">
      <section class="sheet" role="alertdialog" aria-modal="true" data-test="permission" data-owner={texts.system}
        aria-label={`${before}${state.appLabel}${between}${what}${after}`}>
        <p>{before}{state.appLabel}{between}<strong>{what}</strong>{after}</p>
        <div class="sheet-actions">
          <button type="button" onClick={() => command({ do: 'answerDialog', isAllowed: false })}>{texts.deny}</button>
          <button type="button" class="main" ref={first}
            onClick={() => command({ do: 'answerDialog', isAllowed: true })}>
            {texts.allow}
          </button>
        </div>
      </section>
    </div>
  );
}
