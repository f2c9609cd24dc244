import { useEffect, useReducer } from 'preact/hooks';
import type { CheckState, DeviceKind } from '../protocol.ts';
import { useCommand, useDesk } from './state/hooks.ts';

/** What is wrong in the app's sources, with its place. */
export function Findings({ kind }: { readonly kind: DeviceKind }) {
  const { store, texts } = useDesk();
  const { check, reloaded } = store;
  const command = useCommand(kind);
  const device = store.devices.get(kind);
  return (
    <section class="pane findings" aria-label={texts.code}>
      <h2>
        {texts.code}
        {check !== undefined && <span class={`state ${wordClass(check)}`}>{headline(check, texts)}</span>}
      </h2>
      {device?.isReloadWaiting === true
        ? (
          <p class="hint" role="status">
            {texts.reloadWaiting}{' '}
            <button type="button" data-test="load-now" onClick={() => command({ do: 'loadNow' })}>
              {texts.loadNow}
            </button>{' '}
            {texts.loadNowDoes}
          </p>
        )
        : reloaded === undefined
          ? <p class="hint" data-test="how-to-edit">{texts.howToEdit} <code>entry/src/main/ets/component/</code></p>
          : (
            <p class="hint" role="status" data-test="reloaded">
              {texts.reloaded[reloaded.how]} <code>{reloaded.files.join(', ')}</code> · {reloaded.ms} ms
            </p>
          )}
      <ol class={check?.phase === 'running' ? 'of-before' : ''}>
        <Problems kind={kind} />
        {(check?.findings ?? []).map(({ file, line, column, rule, message, severity }) => (
          <li key={`${file}:${line}:${column}:${rule}`} class={severity}>
            <code>{file}:{line}:{column}</code>
            <span><b>{rule}</b> {message}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What of the app's page the desk cannot draw as the app means it. */
function Problems({ kind }: { readonly kind: DeviceKind }) {
  const { store, texts } = useDesk();
  const screen = store.screen(kind);
  const [, again] = useReducer((count: number) => count + 1, 0);
  useEffect(() => screen.subscribe(() => again(undefined as never)), [screen]);
  return (
    <>
      {screen.problems.map(({ name, site, message }) => (
        <li key={`${name} ${site}`} class="warning">
          <code>{site}</code>
          <span><b>{name}</b> {texts.problems}: {message}</span>
        </li>
      ))}
    </>
  );
}

function wordClass(check: CheckState | undefined): string {
  return check?.phase === 'done' ? (check.findings.length === 0 ? 'good' : 'bad') : '';
}

function headline({ phase, findings, files, ms }: CheckState, texts: ReturnType<typeof useDesk>['texts']): string {
  if (phase !== 'done') {
    return phase === 'running' ? texts.checkRunning : texts.checkFailed;
  }
  const extent = ` · ${files} .ets · ${(ms / 1000).toFixed(1)} s`;
  return (findings.length === 0 ? texts.checkOk : texts.findings(findings.length)) + extent;
}
