import { noticeIn } from './texts/noticesZh.ts';
import { useDesk } from './state/hooks.ts';

/** Sentences for the person, until they are read. */
export function Toasts() {
  const { store, texts, language } = useDesk();
  return (
    <div class="toasts" role="status">
      {store.toasts.map(({ id, text, isTrouble }) => (
        <p key={id} class={isTrouble ? 'toast trouble' : 'toast'}>
          <span>{noticeIn(text, language)}</span>
          <button type="button" class="plain" onClick={() => store.dismiss(id)}>{texts.dismiss}</button>
        </p>
      ))}
    </div>
  );
}
