export { AppScreen } from '../arkui/AppScreen.tsx';
export { WireStore } from '../arkui/WireStore.ts';
