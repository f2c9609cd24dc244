/**
 * Push Kit: token, messages, accounts. Source: push-pushservice.md (2026-06-09). API 10 unless a member says otherwise.
 */
import type { AsyncCallback, Callback } from '@ohos.base';
import type Ability from '@ohos.app.ability.Ability';
import type { Callee } from '@ohos.app.ability.UIAbility';
import type pushCommon from '@hms.core.push.pushCommon';

declare namespace pushService {
  /** The type of `receiveMessage`'s first parameter @since 14. */
  type PushType = 'DEFAULT' | 'IM' | 'VoIP' | 'BACKGROUND' | 'EMERGENCY';

  function getToken(callback: AsyncCallback<string>): void;
  function getToken(): Promise<string>;

  function deleteToken(callback: AsyncCallback<void>): void;
  function deleteToken(): Promise<void>;

  /** Errors: 401, 1000900001 internal, 1000900005 a receiver of this type is there already. */
  function receiveMessage(pushType: PushType, ability: Ability, onMessage: Callback<pushCommon.PushPayload>): void;

  /** @since 18 */
  function on(type: 'tokenUpdate', ability: Ability, callback: Callback<string>): void;

  /** Without a callback: all of them. @since 18 */
  function off(type: 'tokenUpdate', callback?: Callback<string>): void;

  /** @since 20 */
  function on(type: 'distributedMessageReceive', callee: Callee, callback: DistributedMessageCallback): void;

  /** @since 20 */
  function off(type: 'distributedMessageReceive', callback?: DistributedMessageCallback): void;

  /** @since 20 */
  type DistributedMessageCallback = (payload: pushCommon.PushPayload) => Promise<DistributedMessageResult>;

  /** @since 20 */
  interface DistributedMessageResult {
    resultCode: ResultCode;
  }

  /** @since 20 */
  enum ResultCode {
    SUCCESS = 0,
    FAILED = 1,
  }

  function bindAppProfileId(
    appProfileType: pushCommon.AppProfileType,
    appProfileId: string,
    callback: AsyncCallback<void>,
  ): void;
  function bindAppProfileId(appProfileType: pushCommon.AppProfileType, appProfileId: string): Promise<void>;

  function unbindAppProfileId(appProfileId: string, callback: AsyncCallback<void>): void;
  function unbindAppProfileId(appProfileId: string): Promise<void>;
}

export default pushService;
