import { DEVICE_KINDS, type DeviceKind } from '../protocol.ts';
import { ShortcutList } from './ShortcutList.tsx';
import { Legend } from './stage/Legend.tsx';
import { SoundControl } from './sound/SoundControl.tsx';
import { useDesk } from './state/hooks.ts';

interface TopBarProps {
  readonly chosen: DeviceKind;
  readonly isAll: boolean;
  readonly onChoose: (kind: DeviceKind) => void;
  readonly onAll: (isAll: boolean) => void;
  readonly onLanguage: (language: 'en' | 'zh') => void;
}

/** What this is, which device, and how the page speaks and sounds. */
export function TopBar({ chosen, isAll, onChoose, onAll, onLanguage }: TopBarProps) {
  const { texts, language } = useDesk();
  const choose = (kind: DeviceKind): void => {
    onAll(false);
    onChoose(kind);
  };
  return (
    <header class="top">
      <div class="brand">
        <h1>{texts.title}</h1>
        <p>{texts.subtitle}</p>
      </div>
      <div class="segments" role="group" aria-label={texts.devices}>
        {DEVICE_KINDS.map((kind) => (
          <button key={kind} type="button" aria-pressed={!isAll && chosen === kind} onClick={() => choose(kind)}>
            {texts[kind]}
          </button>
        ))}
        <button type="button" aria-pressed={isAll} onClick={() => onAll(true)}>{texts.all}</button>
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
