const ICON = '/app/AppScope/resources/base/media';

/** The app's icon, of its two layers. */
export function AppPicture() {
  return (
    <span class="app-picture">
      <img src={`${ICON}/background.png`} alt="" />
      <img src={`${ICON}/foreground.png`} alt="" />
    </span>
  );
}
