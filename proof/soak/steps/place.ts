import fc from 'fast-check';
import { step } from '../Step.ts';
import { WAYS } from '../World.ts';

/**
 * Somebody calls through the app server, as it knows the device: by push and, where the app is on the link, over it.
 * Carol is whom the user calls at the same time.
 */
export const place = step({
  name: 'place',
  weight: 5,
  words: fc.record({
    media: fc.constantFrom('voice', 'video'), ttl: fc.constantFrom(5, 30), from: fc.constantFrom('ada', 'ada', 'carol'),
    way: fc.constantFrom(...WAYS),
  }),
  run: (world, { media, ttl, from, way }) => world.place({ media, ttl, from, way }),
});
