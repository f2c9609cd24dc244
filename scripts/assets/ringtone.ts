/** Samples a second. The highest partial is at 5.3 kHz, well below half of it, so nothing folds back. */
const RATE = 16000;
/** Length of one round in seconds; the player repeats it. */
const SECONDS = 3.6;
/** Loudest sample as a part of full scale: loud, with 1 dB left for the speaker's own filters. */
const PEAK = 0.89;
/** Seconds a note takes to come in, so that it does not click. */
const ATTACK = 0.004;

/** A note: when it starts (s), its pitch (Hz), how loud (0 to 1), and after how long (s) it has faded to a third. */
interface Note {
  at: number;
  pitch: number;
  level: number;
  fade: number;
}

/** A partial of the bar that sounds: pitch as a multiple, level and fade as parts of the note's own. */
interface Partial {
  multiple: number;
  level: number;
  fade: number;
}

/** Wooden bars have their second partial two octaves up, and it dies fast: a soft knock, then a clear tone. */
const BAR: readonly Partial[] = [
  { multiple: 1, level: 1, fade: 1 },
  { multiple: 2, level: 0.18, fade: 0.7 },
  { multiple: 4, level: 0.3, fade: 0.2 }
];

const [E5, FIS5, GIS5, B5, CIS6, E6] = [659.26, 739.99, 830.61, 987.77, 1108.73, 1318.51];

/** A question and its answer on five tones of E major, then rest until the round begins again. */
const TUNE: readonly Note[] = [
  { at: 0.02, pitch: E5, level: 0.8, fade: 0.22 },
  { at: 0.18, pitch: GIS5, level: 0.8, fade: 0.22 },
  { at: 0.34, pitch: B5, level: 0.9, fade: 0.24 },
  { at: 0.5, pitch: E6, level: 1, fade: 0.4 },
  { at: 0.98, pitch: CIS6, level: 0.8, fade: 0.24 },
  { at: 1.14, pitch: B5, level: 0.8, fade: 0.24 },
  { at: 1.3, pitch: FIS5, level: 0.85, fade: 0.24 },
  { at: 1.46, pitch: B5, level: 1, fade: 0.32 }
];

/**
 * The ring as a WAV file: one channel, 16 bits, 3.6 s. It begins and ends in silence, so a player that needs a moment
 * between two rounds is not heard to. The same bytes on each run.
 */
export function ringtone(): Buffer {
  const samples = new Float64Array(Math.round(RATE * SECONDS));
  for (const note of TUNE) {
    for (const partial of BAR) {
      strike(samples, note, partial);
    }
  }
  return wav(samples);
}

function strike(samples: Float64Array, note: Note, partial: Partial): void {
  const step = (2 * Math.PI * note.pitch * partial.multiple) / RATE;
  const keep = 1 - 1 / (note.fade * partial.fade * RATE);
  let level = note.level * partial.level;
  const start = Math.round(note.at * RATE);
  for (let i = start; i < samples.length; i++) {
    const attack = Math.min((i - start) / (ATTACK * RATE), 1);
    samples[i] = (samples[i] ?? 0) + Math.sin(step * (i - start)) * level * attack;
    level *= keep;
  }
}

function wav(samples: Float64Array): Buffer {
  const bytes = Buffer.alloc(44 + samples.length * 2);
  bytes.write('RIFF', 0, 'latin1');
  bytes.writeUInt32LE(bytes.length - 8, 4);
  bytes.write('WAVEfmt ', 8, 'latin1');
  bytes.writeUInt32LE(16, 16);
  bytes.writeUInt16LE(1, 20); // PCM
  bytes.writeUInt16LE(1, 22); // channels
  bytes.writeUInt32LE(RATE, 24);
  bytes.writeUInt32LE(RATE * 2, 28); // bytes a second
  bytes.writeUInt16LE(2, 32); // bytes a sample
  bytes.writeUInt16LE(16, 34); // bits a sample
  bytes.write('data', 36, 'latin1');
  bytes.writeUInt32LE(samples.length * 2, 40);
  const gain = (PEAK * 32767) / samples.reduce((loudest, value) => Math.max(loudest, Math.abs(value)), 0);
  samples.forEach((value, i) => bytes.writeInt16LE(Math.round(value * gain), 44 + i * 2));
  return bytes;
}
