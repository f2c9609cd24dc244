/** Push Kit: what its modules share. Source: push-pushcommon.md (2026-06-05). */
import type image from '@ohos.multimedia.image';

declare namespace pushCommon {
  /** @since 10 */
  enum AppProfileType {
    PROFILE_TYPE_OS_DISTRIBUTED_ACCOUNT = 1,
    PROFILE_TYPE_APPLICATION_ACCOUNT = 2,
  }

  /** @since 10 */
  interface PushPayload {
    /** 'IM', 'VoIP', 'BACKGROUND', 'EMERGENCY' or 'ALERT'. */
    type: string;
    /** JSON text. */
    data: string;
  }

  /** Given to a VoIPExtensionAbility. @since 11 */
  interface VoIPInfo extends PushPayload {
    callId: string;
  }

  /** @since 11 */
  interface RemoteNotificationInfo extends PushPayload {
    id: number;
  }

  /** @since 11 */
  interface RemoteWantAgent {
    abilityName: string;
    parameters?: Record<string, Object>;
  }

  /** @since 11 */
  interface RemoteNotificationContent {
    title?: string;
    text?: string;
    overlayIcon?: image.PixelMap;
    badgeNumber?: number;
    /** @since 12 */
    setBadgeNumber?: number;
    wantAgent?: RemoteWantAgent;
  }
}

export default pushCommon;
