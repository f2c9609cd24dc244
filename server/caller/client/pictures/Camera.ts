/** Between two pictures, in ms: seven a second, as the app sends them (docs/media.md). */
const EACH_MS = 140;

/** Of the shorter side, in pixels. */
const SIZE = 240;

/** The longest that the link carries (docs/link-media.md). */
const MOST_BYTES = 15_000;

/** How good a picture is, at first and at worst, and how much worse it becomes at a time. */
const BEST = 0.5;
const WORST = 0.1;
const STEP = 0.1;
const BACK = 0.01;

/** Why there is no camera, as a word of the texts. */
export type CameraTrouble = 'noCamera' | 'cameraRefused' | 'cameraBusy';

const TROUBLES: Readonly<Record<string, CameraTrouble>> = { NotFoundError: 'noCamera', NotReadableError: 'cameraBusy' };

/** The browser's camera as pictures of the link: one is made at a time, and what the camera sees meanwhile is let go. */
export class Camera {
  private readonly canvas = document.createElement('canvas');
  private readonly timer: number;
  private quality = BEST;
  private isBusy = false;

  private constructor(readonly stream: MediaStream, private readonly video: HTMLVideoElement,
    private readonly onPicture: (jpeg: Uint8Array<ArrayBuffer>) => void) {
    this.timer = setInterval(() => void this.take(), EACH_MS) as unknown as number;
  }

  /**
   * Asks the person and begins.
   * @param onPicture a JPEG, 240 pixels high
   * @throws Error whose message is a CameraTrouble
   */
  static async open(onPicture: (jpeg: Uint8Array<ArrayBuffer>) => void): Promise<Camera> {
    const stream = await askForCamera();
    const video = document.createElement('video');
    video.muted = video.playsInline = true;
    video.srcObject = stream;
    // It has no picture before it plays; one that may not play gives none.
    await video.play().catch(() => undefined);
    return new Camera(stream, video, onPicture);
  }

  close(): void {
    clearInterval(this.timer);
    this.stream.getTracks().forEach((track) => track.stop());
    this.video.srcObject = null;
  }

  private async take(): Promise<void> {
    const { videoWidth: width, videoHeight: height } = this.video;
    if (this.isBusy || width === 0 || height === 0) {
      return;
    }
    this.isBusy = true;
    const scale = Math.min(1, SIZE / Math.min(width, height));
    this.canvas.width = Math.round(width * scale);
    this.canvas.height = Math.round(height * scale);
    this.canvas.getContext('2d')?.drawImage(this.video, 0, 0, this.canvas.width, this.canvas.height);
    const jpeg = await jpegOf(this.canvas, this.quality);
    this.isBusy = false;
    this.adapt(jpeg.length);
    if (jpeg.length > 0 && jpeg.length <= MOST_BYTES && this.stream.active) {
      this.onPicture(jpeg);
    }
  }

  /** The next one worse where this one was too long, better where there is room. */
  private adapt(bytes: number): void {
    if (bytes > MOST_BYTES) {
      this.quality = Math.max(WORST, this.quality - STEP);
    } else if (bytes < MOST_BYTES / 2) {
      this.quality = Math.min(BEST, this.quality + BACK);
    }
  }
}

async function jpegOf(canvas: HTMLCanvasElement, quality: number): Promise<Uint8Array<ArrayBuffer>> {
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality));
  return new Uint8Array(await blob?.arrayBuffer() ?? new ArrayBuffer(0));
}

async function askForCamera(): Promise<MediaStream> {
  try {
    return await navigator.mediaDevices.getUserMedia({ video: { width: { ideal: 640 }, height: { ideal: 480 } } });
  } catch (error) {
    throw new Error(TROUBLES[(error as DOMException).name] ?? 'cameraRefused');
  }
}
