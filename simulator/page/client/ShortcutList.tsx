import { useRef } from 'preact/hooks';
import { SHORTCUTS, type Shortcut } from './shortcuts.ts';
import { useDesk } from './state/hooks.ts';

/** The list of keys that work everywhere on the page. */
export function ShortcutList() {
  const { texts } = useDesk();
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <>
      <button type="button" data-test="shortcuts" onClick={() => dialog.current?.showModal()}>{texts.shortcuts}</button>
      <dialog ref={dialog} aria-label={texts.shortcuts}>
        <h2>{texts.shortcuts}</h2>
        <dl>
          {([...Object.keys(SHORTCUTS), '/'] as (Shortcut | '/')[]).map((key) => (
            <>
              <dt><kbd>{key}</kbd></dt>
              <dd>{texts.keys[key]}</dd>
            </>
          ))}
        </dl>
        <button type="button" onClick={() => dialog.current?.close()}>{texts.close}</button>
      </dialog>
    </>
  );
}
