import type { DeviceState } from '../../protocol.ts';
import { useCommand, useDesk } from '../state/hooks.ts';
import { Action, Choice, Group } from './parts.tsx';
import { panelTexts } from './texts.ts';

const SCALES = { '0.85': '85 %', '1': '100 %', '1.3': '130 %', '1.75': '175 %', '2': '200 %' };

/** What the app has to adapt to. */
export function LookControls({ state }: { readonly state: DeviceState }) {
  const { language } = useDesk();
  const command = useCommand(state.id);
  const words = panelTexts(language);
  return (
    <Group name="look" title={words.groups.look}>
      <Action name="dark" words={words.dark} isOn={state.isDark}
        onPress={() => command({ do: 'dark', isOn: !state.isDark })} />
      <Choice name="locale" words={words.locale} value={state.locale} options={words.locales}
        onChoose={(locale) => command({ do: 'locale', locale })} />
      <Choice name="font-scale" words={words.fontScale} value={String(state.fontScale)} options={SCALES}
        onChoose={(scale) => command({ do: 'fontScale', scale: Number(scale) })} />
    </Group>
  );
}
