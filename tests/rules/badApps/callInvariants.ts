import type { BadApp } from '../BadApp.ts';
import { breaks } from '../BadApp.ts';
import { briefCallApp, callApp, playing } from './callApp.ts';

const WHOLE = callApp(`await ring(world); world.press('c1', 'VOICE_ANSWER'); await state('c1', STATE.ANSWERED);
  await state('c1', STATE.ACTIVE); await over('c1');`);
const REFUSED = callApp(`await ring(world); world.press('c1', 'REJECT'); await over('c1');`);
const MUTED = callApp(`await talk(world); world.press('c1', 'MUTED'); await voipCall.reportCallAudioEventChange('c1',
  0);
  await over('c1');`);
const VIBRATES = `vibrator.startVibration({ type: 'time', duration: 5000 }, { id: 0, usage: 'ring' })`;
/** What is asked of a call from its beginning to its end. */
export const CALL_INVARIANTS: readonly BadApp[] = [
  breaks('invariant.I1.budget', callApp(`world.announce('c1'); listen(); await world.after(3000);
    await report('c1');`), WHOLE),
  breaks('invariant.I1.deadline', callApp(`world.announce('c1'); listen();`), WHOLE, { also: ['invariant.I1.budget'] }),
  breaks('invariant.I1.outcome', callApp(`await ring(world); await voipCall.reportIncomingCallError('c1', 1);`), WHOLE),
  breaks('invariant.I2.subscribed', callApp(`world.announce('c1'); await report('c1');`), WHOLE),
  breaks('invariant.I2.unsubscribed', callApp(`await ring(world); await state('c1', STATE.DISCONNECTED);`), WHOLE),
  breaks('invariant.I3.ring', callApp(`await ring(world); await ${VIBRATES}; await over('c1');`),
    callApp(`await ring(world); await ${VIBRATES}; await vibrator.stopVibration(); await over('c1');`)),
  breaks('invariant.I3.one-player', playing(`await ring(world); await playRing(world); await playRing(world);`),
    playing(`await ring(world); const player = await playRing(world); await player.release(); await playRing(world);`)),
  breaks('invariant.I4.answered', callApp(`await ring(world); await state('c1', STATE.ACTIVE); await over('c1');`),
    WHOLE),
  breaks('invariant.I4.at-once', callApp(`await ring(world); world.press('c1', 'VOICE_ANSWER'); await world.after(1500);
    await state('c1', STATE.ANSWERED);`), WHOLE),
  breaks('invariant.I4.once', callApp(`await talk(world); await state('c1', STATE.ANSWERED); await over('c1');`),
    WHOLE),
  breaks('invariant.I4.disconnected', briefCallApp(`await ring(world);
    await state('c1', STATE.DISCONNECTED); await state('c1', STATE.DISCONNECTED);`), WHOLE, { gets: 1007200001 }),
  breaks('invariant.I4.ended', callApp(`await ring(world); world.press('c1', 'REJECT');`), REFUSED),
  breaks('invariant.I4.one-talks', callApp(`await talk(world, 'c1'); await talk(world, 'c2');`),
    callApp(`await talk(world, 'c1'); await talk(world, 'c2'); await state('c1', STATE.DISCONNECTED);`)),
  breaks('invariant.I5.crossed', callApp(`await ring(world, 'c1'); await ring(world, 'c2'); world.press('c1', 'REJECT');
    await state('c2', STATE.DISCONNECTED); await world.after(1500); await over('c1');`),
  callApp(`await ring(world, 'c1'); await ring(world, 'c2'); world.press('c1', 'REJECT'); await over('c1', 'c2');`)),
  breaks('invariant.I6.limit', callApp(`for (const id of ['c1', 'c2', 'c3']) { await ring(world, id); }
    try { await ring(world, 'c4'); } finally { await voipCall.reportIncomingCallError('c4', 1); }`),
  callApp(`for (const id of ['c1', 'c2', 'c3']) { await ring(world, id); }
    world.announce('c4'); await voipCall.reportIncomingCallError('c4', 1);`), { gets: 1007200003 }),
  breaks('invariant.I6.outgoing', callApp(`listen(); await dial('o1'); await dial('o2');`),
    callApp(`listen(); await dial('o1'); await state('o1', STATE.DISCONNECTED); await dial('o2');`),
      { gets: 1007200003 }),
  breaks('invariant.I7.audio-event', callApp(`await ring(world); await voipCall.reportCallAudioEventChange('c1', 0);`),
    MUTED, { gets: 1007200001 }),
  breaks('invariant.I7.confirmed', callApp(`await talk(world); world.press('c1', 'MUTED');`), MUTED),
  breaks('invariant.I7.set', callApp(`await talk(world); await voipCall.reportCallAudioEventChange('c1', 0);`), MUTED),
  breaks('invariant.I7.echo', callApp(`await talk(world); world.press('c1', 'MUTED'); await voipCall.reportCallAudioEventChange('c1', 0);
    await voipCall.reportCallAudioEventChange('c1', 0);`), MUTED),
  breaks('invariant.I8.left', callApp(`await ring(world); await media.createAVPlayer(); await over('c1');`),
    callApp(`await ring(world); const player = await media.createAVPlayer(); await over('c1');
      await player.release();`)),
  breaks('invariant.I11.voice', callApp(`await ring(world, 'c1', VIDEO); world.press('c1', 'VOICE_ANSWER');
    await state('c1', STATE.ANSWERED);`),
  callApp(`await ring(world, 'c1', VIDEO); world.press('c1', 'VOICE_ANSWER');
    await state('c1', STATE.ANSWERED, voipCall.VoipCallType.VOIP_CALL_VOICE);`)),
];
