import type { DeviceState } from '../../protocol.ts';
import { useCommand, useDesk } from '../state/hooks.ts';
import { Action, Choice, Group } from './parts.tsx';
import { panelTexts } from './texts.ts';

const SCALES = Object.fromEntries(['85 %', '100 %', '130 %', '175 %', '200 %'].map((scale) => [scale, scale]));

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
      <Choice name="font-scale" words={words.fontScale} value={`${Math.round(state.fontScale * 100)} %`} options={SCALES}
        onChoose={(scale) => command({ do: 'fontScale', scale: Number.parseInt(scale, 10) / 100 })} />
    </Group>
  );
}
