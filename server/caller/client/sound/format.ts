/** Sound on the link: one channel, 16 bits, so many samples a second (docs/link-media.md). */
export const RATE = 16_000;

/** Samples of 20 ms. */
export const FRAME = RATE / 50;

/** Samples of -1 to 1, as browsers have them, of samples of 16 bits. */
export function toFloat(pcm: Int16Array): Float32Array<ArrayBuffer> {
  return Float32Array.from(pcm, (sample) => sample / 0x8000);
}

/** Samples of 16 bits, as the link has them; what is louder than -1 to 1 is cut. */
export function toPcm(sound: Float32Array): Int16Array<ArrayBuffer> {
  return Int16Array.from(sound, (sample) => Math.round(Math.max(-1, Math.min(1, sample)) * 0x7fff));
}

/** How loud a frame is, 0 to 1: of its root mean square, drawn so that speech fills the scale. */
export function levelOf(pcm: Int16Array): number {
  const square = pcm.reduce((sum, sample) => sum + (sample / 0x8000) ** 2, 0) / Math.max(1, pcm.length);
  return Math.min(1, Math.sqrt(square) * 4);
}
