/** Source: js-apis-abilityaccessctrl.md. */
declare namespace abilityAccessCtrl {
  /** @since 20 */
  enum PermissionStatus {
    DENIED = -1,
    GRANTED = 0,
    NOT_DETERMINED = 1,
    INVALID = 2,
    RESTRICTED = 3,
  }

  /** @since 18 */
  enum PermissionStateChangeType {
    PERMISSION_REVOKED_OPER = 0,
    PERMISSION_GRANTED_OPER = 1,
  }

  /** @since 18 */
  interface PermissionStateChangeInfo {
    change: PermissionStateChangeType;
    tokenID: number;
    permissionName: Permissions;
  }

  interface AtManager {
    /** @since 20 */
    getSelfPermissionStatus(permissionName: Permissions): PermissionStatus;
    /** @since 18 */
    on(
      type: 'selfPermissionStateChange',
      permissionList: Array<Permissions>,
      callback: (info: PermissionStateChangeInfo) => void,
    ): void;
    /** @since 18 */
    off(
      type: 'selfPermissionStateChange',
      permissionList: Array<Permissions>,
      callback?: (info: PermissionStateChangeInfo) => void,
    ): void;
  }
}
