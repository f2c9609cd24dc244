import { rule } from '../../rules/Rule.ts';

const SOURCE = 'arkts-apis-media-avplayer.md';

export const METHOD_STATE = rule('media.avplayer.method-state', 'documented', SOURCE,
  'prepare, play, pause, stop, reset and release of a player are called in the states they are for; else 5400102.');

export const SOURCE_STATE = rule('media.avplayer.source-in-idle', 'documented', SOURCE,
  'fdSrc is set in idle only.');

export const RENDERER_STATE = rule('media.avplayer.renderer-info-in-initialized', 'documented', SOURCE,
  'audioRendererInfo is set in initialized, before the first prepare.');

export const DYNAMIC_STATE = rule('media.avplayer.loop-when-prepared', 'documented', SOURCE,
  'loop and audioInterruptMode are set in prepared, playing, paused or completed.');

export const INSTANCES = rule('media.avplayer.instances', 'documented', 'errorcode-media.md',
  'An app holds at most 16 players at a time; one more is refused with 5400101.');
