import { useEffect, useRef, useState } from 'preact/hooks';
import { directionOf } from '../../../device/Display.ts';
import { type DeviceState, SCREENS } from '../../protocol.ts';
import { useDesk } from '../state/hooks.ts';
import { Screen } from './Screen.tsx';

/** A device's body and its screen, at the device's own size and scaled as a whole to the room there is. */
export function DeviceFrame({ state }: { readonly state: DeviceState }) {
  const { texts } = useDesk();
  const { width, height, shape } = SCREENS[state.id];
  const room = useRef<HTMLDivElement>(null);
  const scale = useScale(room, width, height);
  return (
    <div class="room" ref={room}>
      <div class="fitted" style={{ width: `${width * scale + BODY}px`, height: `${height * scale + BODY}px` }}>
        <div class={`device ${state.id} ${shape}`}>
          <div class={state.isVibrating ? 'body shakes' : 'body'} />
          <div class="screen" data-test={`screen-${state.id}`} lang={state.locale.startsWith('zh') ? 'zh' : 'en'}
            dir={directionOf(state.locale)} style={{ width: `${width}px`, height: `${height}px`, transform: `scale(${scale})` }}>
            <Screen state={state} />
          </div>
        </div>
      </div>
      <p class="senses" role="status">
        {state.faults.length > 0 && (
          <span class="sense trouble" data-test="faults-set">
            ! {state.faults.length}<span class="words"> {texts.faultsSet(state.faults.length)}</span>
          </span>
        )}
        {state.isRinging && <span class="sense" data-test="ringing">♪<span class="words"> {texts.ringing}</span></span>}
        {state.isVibrating && <span class="sense" data-test="vibrating">≋<span class="words"> {texts.vibrating}</span></span>}
      </p>
    </div>
  );
}

/** Of the body around the screen, both sides together, px. */
const BODY = 24;
const LARGEST = 1.6;

function useScale(room: { readonly current: HTMLDivElement | null }, width: number, height: number): number {
  const [scale, setScale] = useState(0.8);
  useEffect(() => {
    const element = room.current;
    if (element === null) {
      return undefined;
    }
    const fit = (): void => {
      const fitting = Math.min((element.clientWidth - BODY) / width, (element.clientHeight - BODY) / height, LARGEST);
      setScale(Math.max(0.1, fitting));
    };
    const observer = new ResizeObserver(fit);
    observer.observe(element);
    fit();
    return () => observer.disconnect();
  }, [width, height]);
  return scale;
}
