/** What `npm run adopt -- --help` prints. */
export const HELP = `npm run adopt -- --into DIR --bundle NAME --name NAME [more]

Writes a project of your own into an empty folder: every name, id and test follows.

  --into DIR         the folder; made if it is not there
  --bundle NAME      bundle name, e.g. com.acme.talk
  --name NAME        what users read under the icon, e.g. "Acme Talk"
  --server ADDRESS   where your app server is, e.g. wss://calls.acme.com
  --ability NAME     the ability that push starts, e.g. CallAbility
  --without PARTS    leave out, with commas between: server, simulator, watch
                     (what the rest stands on stays: docs/make-it-yours.md)
`;
