/** One layer of a symbol: a line, or a surface where the path begins with `#`. */
type Layer = string;

const RING = 'M12 3a9 9 0 1 1 0 18a9 9 0 0 1 0-18z';
const DISC = `#${RING}`;
const SLASH = 'M4 4L20 20';
const STAR = 'M12 3.5L14.6 8.9L20.5 9.7L16.2 13.8L17.3 19.7L12 16.9L6.7 19.7L7.8 13.8L3.5 9.7L9.4 8.9Z';
const HEART = 'M12 20C5 15.5 3 12 3 8.8C3 6 5 4.2 7.4 4.2C9.3 4.2 11 5.2 12 7C13 5.2 14.7 4.2 16.6 4.2C19 4.2 21 6 21 8.8C21 12 19 15.5 12 20Z';
const HOUSE = 'M4 11L12 4L20 11V19.5A1 1 0 0 1 19 20.5H5A1 1 0 0 1 4 19.5Z';
const BELL = 'M6 16.5V11A6 6 0 0 1 18 11V16.5L19.5 18.5H4.5Z';
const CLAPPER = 'M10 18.5A2 2 0 0 0 14 18.5';
const CAPSULE = 'M12 3A3 3 0 0 1 15 6V11A3 3 0 0 1 9 11V6A3 3 0 0 1 12 3Z';
const STAND = 'M5.5 11A6.5 6.5 0 0 0 18.5 11M12 17.5V21';
const HORN = 'M4 9.5H7.5L12 5.5V18.5L7.5 14.5H4Z';
const [WAVE_1, WAVE_2, WAVE_3] = ['M14.5 9.5A3.6 3.6 0 0 1 14.5 14.5', 'M16.8 7.2A6.8 6.8 0 0 1 16.8 16.8', 'M19.1 5A10 10 0 0 1 19.1 19'];
const BODY = 'M3.5 7H14A1.5 1.5 0 0 1 15.5 8.5V15.5A1.5 1.5 0 0 1 14 17H4.5A1.5 1.5 0 0 1 3 15.5V8.5A1.5 1.5 0 0 1 4.5 7Z';
const LENS = 'M15.5 10.5L21 7.5V16.5L15.5 13.5Z';
const HEAD = 'M12 4A4 4 0 1 1 12 12A4 4 0 0 1 12 4Z';
const CHEST = 'M4.5 20A7.5 6 0 0 1 19.5 20Z';
const LOCK = 'M6 10.5H18V20H6Z';
const SHACKLE = 'M8.5 10.5V7.5A3.5 3.5 0 0 1 15.5 7.5V10.5';
const HANDSET = 'M8 2.5H16A1.5 1.5 0 0 1 17.5 4V20A1.5 1.5 0 0 1 16 21.5H8A1.5 1.5 0 0 1 6.5 20V4A1.5 1.5 0 0 1 8 2.5Z';
const CAMERA = 'M4.5 7.5H8L9.5 5H14.5L16 7.5H19.5A1.5 1.5 0 0 1 21 9V18A1.5 1.5 0 0 1 19.5 19.5H4.5A1.5 1.5 0 0 1 3 18V9A1.5 1.5 0 0 1 4.5 7.5Z';
const OBJECTIVE = 'M12 9.5A3.5 3.5 0 1 1 12 16.5A3.5 3.5 0 0 1 12 9.5Z';
const GEAR = 'M10.2 3.5H13.8L14.4 6.1L16.6 7.3L19.1 6.5L20.9 9.6L19 11.4V12.6L20.9 14.4L19.1 17.5L16.6 16.7L14.4 17.9L13.8 20.5H10.2L9.6 17.9L7.4 16.7'
  + 'L4.9 17.5L3.1 14.4L5 12.6V11.4L3.1 9.6L4.9 6.5L7.4 7.3L9.6 6.1Z';
const HUB = 'M12 9.2A2.8 2.8 0 1 1 12 14.8A2.8 2.8 0 0 1 12 9.2Z';
const BIN = ['M4 6.5H20M9.5 6.5V4.5H14.5V6.5', 'M6 6.5L7 20H17L18 6.5M10 10V16.5M14 10V16.5'];
const WIFI = ['#M12 17.5A1.4 1.4 0 1 1 12 20.3A1.4 1.4 0 0 1 12 17.5Z', 'M8.3 14.5A5.4 5.4 0 0 1 15.7 14.5', 'M5.2 11.2A10 10 0 0 1 18.8 11.2M2.5 7.8A14 14 0 0 1 21.5 7.8'];
const PHOTO = ['M4 5H20V19H4Z', 'M4 16L9 11.5L13 15L15.5 13L20 16.5M15.5 8.5A1 1 0 1 1 15.5 10.5A1 1 0 0 1 15.5 8.5Z'];
const EYE = ['M2.5 12C6 5.5 18 5.5 21.5 12C18 18.5 6 18.5 2.5 12Z', 'M12 9A3 3 0 1 1 12 15A3 3 0 0 1 12 9Z'];
/** What lies twice in a surface is left out of it. */
const PERSON_IN_RING = [`${DISC}M12 6.5A3 3 0 1 1 12 12.5A3 3 0 0 1 12 6.5ZM6.8 18.4A5.6 4.6 0 0 1 17.2 18.4A8 8 0 0 1 6.8 18.4Z`];
const filled = (path: string): Layer => `#${path}`;

/**
 * Own pictures for names that the documents and public apps use: the font of the system's symbols may not be shipped. They
 * mean the same, and look like none of them.
 */
export const SYMBOL_SHAPES: Readonly<Record<string, readonly Layer[]>> = {
  arrow_clockwise: ['M19 12A7 7 0 1 1 16.5 6.6M16.8 3V6.9H12.9'],
  arrow_left: ['M20 12H4M10.5 5.5L4 12L10.5 18.5'],
  arrow_left_arrow_right: ['M3.5 8.5H20.5M7 5L3.5 8.5L7 12M20.5 15.5H3.5M17 12L20.5 15.5L17 19'],
  arrow_right: ['M4 12H20M13.5 5.5L20 12L13.5 18.5'],
  arrow_up: ['M12 20V4M5.5 10.5L12 4L18.5 10.5'],
  bell: [BELL, CLAPPER],
  bell_fill: [filled(BELL), CLAPPER],
  bluetooth: ['M7 8L17 16L12 20.5V3.5L17 8L7 16'],
  calendar: ['M4.5 6H19.5V20H4.5Z', 'M4.5 10.5H19.5M8.5 3.5V7.5M15.5 3.5V7.5'],
  camera: [CAMERA, OBJECTIVE],
  camera_fill: [`${filled(CAMERA)}${OBJECTIVE}`],
  car: ['M3.5 12.5L6 6.5H18L20.5 12.5V18H3.5Z', 'M3.5 12.5H20.5M6 18V20M18 18V20M7 15.3H8.5M15.5 15.3H17'],
  checkmark: ['M4.5 12.5L10 18L20 6.5'],
  checkmark_circle: [RING, 'M7.5 12.3L11 15.8L16.8 9'],
  checkmark_circle_fill: [`${DISC}M7 12.6L8.2 11.4L11 14.2L16 8.4L17.3 9.5L11.1 16.7Z`],
  chevron_backward: ['M15.5 4.5L8 12L15.5 19.5'],
  chevron_down: ['M4.5 8.5L12 16L19.5 8.5'],
  chevron_left: ['M15.5 4.5L8 12L15.5 19.5'],
  chevron_right: ['M8.5 4.5L16 12L8.5 19.5'],
  chevron_up: ['M4.5 15.5L12 8L19.5 15.5'],
  eye: EYE,
  eye_slash: [...EYE, SLASH],
  gearshape: [GEAR, HUB],
  heart: [HEART],
  heart_fill: [filled(HEART)],
  house: [HOUSE, 'M9.5 20.5V14.5H14.5V20.5'],
  house_fill: [filled(HOUSE)],
  lock: [LOCK, SHACKLE],
  lock_fill: [filled(LOCK), SHACKLE],
  magnifyingglass: ['M10.5 3.5A7 7 0 1 1 10.5 17.5A7 7 0 0 1 10.5 3.5ZM15.6 15.6L20.5 20.5'],
  message: ['M4 5H20V16.5H12L7.5 20.5V16.5H4Z', 'M8 10.8H16'],
  mic: [CAPSULE, STAND],
  mic_fill: [filled(CAPSULE), STAND],
  minus: ['M4 12H20'],
  more: ['#M5.5 10.3A1.7 1.7 0 1 1 5.5 13.7A1.7 1.7 0 0 1 5.5 10.3ZM12 10.3A1.7 1.7 0 1 1 12 13.7A1.7 1.7 0 0 1 12 10.3ZM18.5 10.3A1.7 1.7 0 1 1 18.5 13.7'
    + 'A1.7 1.7 0 0 1 18.5 10.3Z'],
  ohos_arrow_up: ['M12 20V4M5.5 10.5L12 4L18.5 10.5'],
  ohos_circle: [RING],
  ohos_lock: [LOCK, SHACKLE],
  ohos_mic: [CAPSULE, STAND],
  ohos_photo: PHOTO,
  ohos_star: [STAR],
  ohos_trash: BIN,
  ohos_wifi: WIFI,
  pad: ['M4.5 4H19.5A1.5 1.5 0 0 1 21 5.5V18.5A1.5 1.5 0 0 1 19.5 20H4.5A1.5 1.5 0 0 1 3 18.5V5.5A1.5 1.5 0 0 1 4.5 4Z', 'M10 17.3H14'],
  pause: ['M8.5 5V19M15.5 5V19'],
  person: [HEAD, CHEST],
  person_crop_circle_fill: PERSON_IN_RING,
  person_crop_circle_fill_1: PERSON_IN_RING,
  person_fill: [filled(HEAD), filled(CHEST)],
  phone: [HANDSET, 'M10.5 19H13.5'],
  phone_fill: [filled(HANDSET)],
  phone_fill_1: [filled(HANDSET)],
  play: ['M7 4.5L19 12L7 19.5Z'],
  play_fill: ['#M7 4.5L19 12L7 19.5Z'],
  plus: ['M12 4V20M4 12H20'],
  record_circle: [RING, '#M12 8.5A3.5 3.5 0 1 1 12 15.5A3.5 3.5 0 0 1 12 8.5Z'],
  share: ['M12 15V3.5M8 7.2L12 3.5L16 7.2', 'M8 10.5H5V20.5H19V10.5H16'],
  speaker_fill: [filled(HORN)],
  speaker_slash_fill: [filled(HORN), SLASH],
  speaker_wave_2: [HORN, WAVE_1, WAVE_2],
  speaker_wave_2_fill: [filled(HORN), WAVE_1, WAVE_2],
  speaker_wave_3: [HORN, WAVE_1, `${WAVE_2}${WAVE_3}`],
  square_and_pencil: ['M18.5 12.5V20H4V5.5H11.5', 'M9 15L10 11.5L18.2 3.3L20.7 5.8L12.5 14Z'],
  star: [STAR],
  star_fill: [filled(STAR)],
  trash: BIN,
  video: [BODY, LENS],
  video_fill: [filled(BODY), filled(LENS)],
  watch: ['M8 7H16A1.5 1.5 0 0 1 17.5 8.5V15.5A1.5 1.5 0 0 1 16 17H8A1.5 1.5 0 0 1 6.5 15.5V8.5A1.5 1.5 0 0 1 8 7Z', 'M9 7L9.5 3H14.5L15 7M9 17L9.5 21H14.5L15 17'],
  wifi: WIFI,
  xmark: ['M5 5L19 19M19 5L5 19'],
};
