/// <reference path="../vite.d.ts" />
import captureUrl from './capture.worklet.ts?worker&url';
import { RATE, toPcm } from './format.ts';

/** The browser's microphone as frames of the link. */
export class Microphone {
  private constructor(private readonly stream: MediaStream, private readonly context: AudioContext) {}

  /**
   * Asks the person and begins.
   * @param onFrame 20 ms each, 50 a second
   * @throws Error with a sentence: not allowed, or there is none
   */
  static async open(onFrame: (frame: Int16Array<ArrayBuffer>) => void): Promise<Microphone> {
    const stream = await askForMicrophone();
    // The context has the link's own rate, so that the browser's resampler does the work.
    const context = new AudioContext({ sampleRate: RATE });
    await context.audioWorklet.addModule(captureUrl);
    const capture = new AudioWorkletNode(context, 'capture', { numberOfOutputs: 0 });
    capture.port.onmessage = ({ data }: MessageEvent<Float32Array>) => onFrame(toPcm(data));
    new MediaStreamAudioSourceNode(context, { mediaStream: stream }).connect(capture);
    return new Microphone(stream, context);
  }

  close(): void {
    this.stream.getTracks().forEach((track) => track.stop());
    void this.context.close();
  }
}

async function askForMicrophone(): Promise<MediaStream> {
  try {
    return await navigator.mediaDevices.getUserMedia({
      audio: { echoCancellation: true, noiseSuppression: true, autoGainControl: true },
    });
  } catch (error) {
    throw new Error((error as DOMException).name === 'NotFoundError' ? 'noMicrophone' : 'microphoneRefused');
  }
}
