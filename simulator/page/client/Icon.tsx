/** Icons of the desk, 24 by 24, drawn in the colour of the text around them. */
const PATHS = {
  call: 'M6.6 10.8a15 15 0 0 0 6.6 6.6l2.2-2.2a1 1 0 0 1 1-.25 11.4 11.4 0 0 0 3.6.57 1 1 0 0 1 1 1V20a1 1 0 0 1-1 1A17 17 0 0 1 3 4a1 1 0 0 1 1-1h3.5a1 1 0 0 1 1 1c0 1.25.2 2.45.57 3.57a1 1 0 0 1-.25 1z',
  hangup: 'M12 9a16 16 0 0 0-5 .8v3.1a1 1 0 0 1-.56.9 10 10 0 0 0-2.66 1.85 1 1 0 0 1-1.42 0L.3 13.6a1 1 0 0 1 0-1.42 17 17 0 0 1 23.4 0 1 1 0 0 1 0 1.42l-2.06 2.05a1 1 0 0 1-1.42 0 10 10 0 0 0-2.66-1.85 1 1 0 0 1-.56-.9V9.8A16 16 0 0 0 12 9z',
  video: 'M4 6h10a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V8a2 2 0 0 1 2-2zm13.5 4.5L22 7v10l-4.5-3.5z',
  mic: 'M12 15a3.5 3.5 0 0 0 3.5-3.5v-6a3.5 3.5 0 1 0-7 0v6A3.5 3.5 0 0 0 12 15zm6.5-3.5a6.5 6.5 0 0 1-13 0h-2a8.5 8.5 0 0 0 7.5 8.4V23h2v-3.1a8.5 8.5 0 0 0 7.5-8.4z',
  lock: 'M17 9V7A5 5 0 0 0 7 7v2a2 2 0 0 0-2 2v9a2 2 0 0 0 2 2h10a2 2 0 0 0 2-2v-9a2 2 0 0 0-2-2zM9 7a3 3 0 0 1 6 0v2H9z',
  home: 'M12 3 2.5 11H5v9h5.5v-6h3v6H19v-9h2.5z',
  back: 'M15.5 4.5 8 12l7.5 7.5L14 21l-9-9 9-9z',
  bell: 'M12 22a2.3 2.3 0 0 0 2.3-2.2H9.7A2.3 2.3 0 0 0 12 22zm7-6v-5a7 7 0 0 0-5.5-6.8V3.5a1.5 1.5 0 0 0-3 0v.7A7 7 0 0 0 5 11v5l-2 2v1h18v-1z',
  quiet: 'M3 9v6h4l5 5V4L7 9zm13.5 3 3-3-1.4-1.4-3 3-3-3M20 15l-1.5 1.5-6-6L14 9z',
  wave: 'M3 9h2v6H3zm4-3h2v12H7zm4-3h2v18h-2zm4 3h2v12h-2zm4 3h2v6h-2z',
  wifi: 'M12 20 8.5 16a5 5 0 0 1 7 0zM5.3 12.8l1.6 1.8a7.5 7.5 0 0 1 10.2 0l1.6-1.8a10 10 0 0 0-13.4 0zM2 9.2l1.6 1.8a12.5 12.5 0 0 1 16.8 0L22 9.2a15 15 0 0 0-20 0z',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { readonly name: IconName }) {
  return <svg class="icon" viewBox="0 0 24 24" aria-hidden="true"><path d={PATHS[name]} /></svg>;
}
