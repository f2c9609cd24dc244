import { useEffect } from 'preact/hooks';
import { useDesk, useSetting } from '../state/hooks.ts';

/** Who draws what, and whether it is outlined. */
export function Legend() {
  const { texts } = useDesk();
  const [isOn, setOn] = useSetting<'on' | 'off'>('outlines', 'on');
  useEffect(() => void (document.documentElement.dataset.outlines = isOn), [isOn]);
  return (
    <p class="legend" title={texts.outlineHint}>
      <span class="key of-system">{texts.drawnBySystem}</span>
      <span class="key of-app">{texts.drawnByApp}</span>
      <label>
        <input type="checkbox" checked={isOn === 'on'} onChange={() => setOn(isOn === 'on' ? 'off' : 'on')} />
        {texts.outline}
      </label>
    </p>
  );
}
