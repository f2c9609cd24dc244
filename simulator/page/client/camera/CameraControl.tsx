import { useEffect, useReducer, useState } from 'preact/hooks';
import type { DeviceState } from '../../protocol.ts';
import { useDesk } from '../state/hooks.ts';
import { DeviceCamera } from './DeviceCamera.ts';

/** While a device films: what stands before its front camera is drawn, or what the browser's camera sees. */
export function CameraControl({ state }: { readonly state: DeviceState }) {
  return state.isFilming ? <Filming key={state.id} state={state} /> : null;
}

function Filming({ state }: { readonly state: DeviceState }) {
  const { texts } = useDesk();
  const [, again] = useReducer((count: number) => count + 1, 0);
  const [camera] = useState(() => new DeviceCamera(state.id, () => again(undefined as never)));
  useEffect(() => () => camera.close(), [camera]);
  const { isLent, trouble } = camera;
  return (
    <>
      <button type="button" aria-pressed={isLent} data-test="lend-camera" onClick={() => void camera.lend(!isLent)}>
        <span class="words">{isLent ? texts.lendStop : texts.lend}</span>
        <span class="short">{isLent ? texts.lendStopShort : texts.lendShort}</span>
      </button>
      {trouble !== '' && <p class="hint" data-test="camera-trouble">{texts[trouble]}</p>}
    </>
  );
}
