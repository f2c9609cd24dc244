/** What the user is asked for (permissions-for-all-user.md); everything else that an app may declare comes with it. */
const USER_GRANT = new Set([
  'ACCESS_BLUETOOTH', 'ACCESS_NEARLINK', 'ACTIVITY_MOTION', 'APPROXIMATELY_LOCATION', 'APP_TRACKING_CONSENT', 'CAMERA',
  'CUSTOM_SCREEN_CAPTURE', 'DISTRIBUTED_DATASYNC', 'LOCATION', 'LOCATION_IN_BACKGROUND', 'MEDIA_LOCATION', 'MICROPHONE',
  'READ_CALENDAR', 'READ_HEALTH_DATA', 'READ_MEDIA', 'READ_WRITE_DOCUMENTS_DIRECTORY', 'READ_WRITE_DOWNLOAD_DIRECTORY',
  'WRITE_CALENDAR', 'WRITE_MEDIA',
]);

export function isUserGrant(name: string): boolean {
  return USER_GRANT.has(shortName(name));
}

export function shortName(name: string): string {
  return name.replace('ohos.permission.', '');
}
