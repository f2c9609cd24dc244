import { rule } from '../../rules/Rule.ts';

export const RELEASED = rule('image.use-after-release', 'documented', 'arkts-apis-image-pixelmap.md',
  'After its release nothing of a pixel map or an image source can be used; else 501.');

export const PIXELS = rule('image.pixels-fill-the-size', 'assumed', 'arkts-apis-image-f.md',
  'A pixel map is made of a size above zero and of a buffer with all its pixels; else 401.',
  'Call createPixelMap with a size of 0, and with a buffer one byte short; look for code 401, or for a picture.');

export const BUFFERS = rule('image.receiver-buffers', 'documented', 'camera-dual-channel-preview.md',
  'Each picture of a receiver is released after use: without, its buffers run out and no more come.');
