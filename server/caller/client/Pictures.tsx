import { useEffect, useRef } from 'preact/hooks';
import type { Talk } from './Talk.ts';
import type { Words } from './words.ts';

/** What is seen of both sides: the other one large, and in its corner what they see of this one. */
export function Pictures({ words, talk }: { readonly words: Words; readonly talk: Talk }) {
  const { isPeerUnseen, phase } = talk.call.state;
  const isSeen = phase === 'connected' && talk.screen.hasPicture && !isPeerUnseen;
  return (
    <div class="pictures">
      <canvas ref={(canvas) => void (talk.screen.canvas = canvas)} hidden={!isSeen} role="img" aria-label={words.peerPicture}
        data-test="peer-picture" />
      {isSeen || phase !== 'connected' ? null : <p>{isPeerUnseen ? words.peerUnseen : words.noPictureYet}</p>}
      {talk.camera === undefined ? null : <OwnPicture label={words.ownPicture} stream={talk.camera.stream} />}
    </div>
  );
}

/** As in a mirror: so people know themselves. The other side sees it unturned. */
function OwnPicture({ label, stream }: { readonly label: string; readonly stream: MediaStream }) {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    if (video.current !== null) {
      video.current.srcObject = stream;
    }
  }, [stream]);
  return <video ref={video} autoPlay muted playsInline aria-label={label} data-test="own-picture" />;
}
