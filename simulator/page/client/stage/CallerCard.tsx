import type { CallerState, DeviceState } from '../../protocol.ts';
import { Icon } from '../Icon.tsx';
import { noticeIn } from '../texts/noticesZh.ts';
import { ZH } from '../texts/zh.ts';
import { clockText, useCommand, useDesk, useSeconds } from '../state/hooks.ts';

/** The other side: calls the device, hangs up, mutes, changes to video. */
export function CallerCard({ state }: { readonly state: DeviceState }) {
  const { texts } = useDesk();
  const isBusy = !['none', 'ended', 'refused'].includes(state.caller.phase);
  return (
    <section class="caller" aria-label={texts.otherSide}>
      {isBusy ? <InCall state={state} /> : <Ready state={state} />}
    </section>
  );
}

function Ready({ state }: { readonly state: DeviceState }) {
  const { store, texts, view, open } = useDesk();
  const command = useCommand(state.id);
  const ring = (scene: 'voice' | 'video'): void => command({ do: 'ring', scene, ...store.how });
  const ringIt = texts.ringIt.replace('{device}', texts[state.id].toLowerCase());
  return (
    <>
      <div class="caller-actions">
        <button type="button" class="ring first" data-test="ring" aria-label={ringIt} onClick={() => ring('voice')}>
          <Icon name="call" /><span class="words">{ringIt}</span><span class="short">{texts.ringShort.replace('{name}', store.how.name.trim() || 'Ada')}</span>
        </button>
        <button type="button" class="ring second" data-test="ring-video" aria-label={texts.asVideo}
          onClick={() => ring('video')}>
          <Icon name="video" /><span class="words">{texts.asVideo}</span>
        </button>
      </div>
      <p class="hint">
        {hint(state, texts)}
        {view === 'phone' && (
          <button type="button" class="link" data-test="pair" onClick={() => open('pair')}>{texts.putTablet}</button>
        )}
      </p>
    </>
  );
}

function InCall({ state }: { readonly state: DeviceState }) {
  const { texts } = useDesk();
  const command = useCommand(state.id);
  const { caller } = state;
  const isTalking = caller.phase === 'answered' || caller.phase === 'connected';
  const seconds = useSeconds(caller.phase === 'connected');
  const other = caller.media === 'video' ? 'voice' : 'video';
  return (
    <>
      <div class="caller-actions">
        <button type="button" class="ring over" data-test="caller-hangup"
          onClick={() => command({ do: 'callerHangup' })}>
          <Icon name="hangup" />{isTalking ? texts.hangupAs : texts.cancelAs}
        </button>
        {caller.phase === 'connected' && (
          <>
            <button type="button" aria-pressed={caller.isMuted}
              onClick={() => command({ do: 'callerMute', isOn: !caller.isMuted })}>
              {caller.isMuted ? texts.unmuteCaller : texts.muteCaller}
            </button>
            <button type="button" onClick={() => command({ do: 'callerMedia', media: other })}>
              {other === 'video' ? texts.toVideo : texts.toVoice}
            </button>
          </>
        )}
      </div>
      <p class="hint" role="status">
        <b>{texts.otherSide}</b> {texts.callerPhase[caller.phase]}
        {caller.phase === 'connected' && ` · ${texts[caller.media]} · ${clockText(seconds)}`}
        {caller.isPeerMuted && ` · ${state.front === undefined ? texts.peerAway : texts.peerMuted}`}
      </p>
    </>
  );
}

function hint(state: DeviceState, texts: ReturnType<typeof useDesk>['texts']): string {
  const { caller } = state;
  if (caller.phase === 'none' && !state.isPushed) {
    return texts.linkOnly;
  }
  if (caller.phase === 'none' && !state.isReachable) {
    return texts.notReachable;
  }
  if (caller.phase === 'none' && state.id === 'roundWatch') {
    return texts.noPush;
  }
  return texts.callerPhase[caller.phase] + tail(caller, texts);
}

function tail({ phase, detail }: CallerState, texts: ReturnType<typeof useDesk>['texts']): string {
  const ended: Readonly<Record<string, string>> = texts.ended;
  return phase === 'ended' ? `: ${ended[detail] ?? detail}` : phase === 'refused' ? `: ${noticeIn(detail, texts === ZH ? 'zh' : 'en')}` : '';
}
