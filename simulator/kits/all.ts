import * as AbilityKit from './AbilityKit/index.ts';
import * as AccessibilityKit from './AccessibilityKit/index.ts';
import * as ArkTS from './ArkTS/index.ts';
import * as ArkData from './ArkData/index.ts';
import * as ArkUI from './ArkUI/index.ts';
import * as AudioKit from './AudioKit/index.ts';
import * as AVSessionKit from './AVSessionKit/index.ts';
import * as BackgroundTasksKit from './BackgroundTasksKit/index.ts';
import * as BasicServicesKit from './BasicServicesKit/index.ts';
import * as CallServiceKit from './CallServiceKit/index.ts';
import * as CameraKit from './CameraKit/index.ts';
import * as CoreFileKit from './CoreFileKit/index.ts';
import * as ImageKit from './ImageKit/index.ts';
import type { KitModule } from './KitHost.ts';
import * as LocalizationKit from './LocalizationKit/index.ts';
import * as MediaKit from './MediaKit/index.ts';
import * as NetworkKit from './NetworkKit/index.ts';
import * as NotificationKit from './NotificationKit/index.ts';
import * as PerformanceAnalysisKit from './PerformanceAnalysisKit/index.ts';
import * as PushKit from './PushKit/index.ts';
import * as SensorServiceKit from './SensorServiceKit/index.ts';
import * as TelephonyKit from './TelephonyKit/index.ts';

/** Every double of a kit, by the kit's name. */
export const ALL_KITS: ReadonlyMap<string, KitModule> = new Map<string, KitModule>(Object.entries({
  AbilityKit, AccessibilityKit, ArkData, ArkTS, ArkUI, AudioKit, AVSessionKit, BackgroundTasksKit, BasicServicesKit, CallServiceKit, CameraKit,
  CoreFileKit, ImageKit, LocalizationKit, MediaKit, NetworkKit, NotificationKit, PerformanceAnalysisKit, PushKit, SensorServiceKit,
  TelephonyKit,
}));
