import { VIEWS } from '../protocol.ts';
import { ShortcutList } from './ShortcutList.tsx';
import { Legend } from './stage/Legend.tsx';
import { SoundControl } from './sound/SoundControl.tsx';
import { useDesk } from './state/hooks.ts';

interface TopBarProps {
  readonly onLanguage: (language: 'en' | 'zh') => void;
}

/** What this is, which device, and how the page speaks and sounds. */
export function TopBar({ onLanguage }: TopBarProps) {
  const { texts, language, view, open } = useDesk();
  return (
    <header class="top">
      <div class="brand">
        <h1>{texts.title}</h1>
        <p>{texts.subtitle}</p>
      </div>
      <div class="segments" role="group" aria-label={texts.devices}>
        {VIEWS.map((one) => (
          <button key={one} type="button" data-test={`view-${one}`} aria-pressed={view === one} onClick={() => open(one)}>
            {texts[one]}
          </button>
        ))}
      </div>
      <div class="top-tools">
        <Legend />
        <SoundControl />
        <ShortcutList />
        <button type="button" class="plain" lang={language === 'en' ? 'zh' : 'en'}
          onClick={() => onLanguage(language === 'en' ? 'zh' : 'en')}>
          {texts.language}
        </button>
      </div>
    </header>
  );
}
