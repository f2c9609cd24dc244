/** Where `npm run call` looks for the server. */
export const DEFAULT_SERVER = 'http://127.0.0.1:4173';
/** Where it listens, as HOST:PORT, when it is the server itself. */
export const DEFAULT_LISTEN = '127.0.0.1:4174';

/** What `npm run call -- --help` prints. */
export const HELP = `Places a call and stays on the line as the caller; or waits for one and answers it.

  npm run call -- --video --name "Alice"
  npm run call -- --wait
  npm run call -- --key private.json --project 4711 --token TOKEN --name "Alice"

The call
  --scene voice|video       What is offered. Default: voice. --video is short for --scene video
  --name TEXT               Caller's name as the called device shows it. Default: Caller
  --caller-id TEXT          Caller's id. Default: caller
  --avatar FILE             File name of a picture in the app's rawfile folder
  --to TOKEN                Push token to call (--token is the same)
  --user USER               Call all devices of a user instead. Default: the only device that the server knows
  --ttl SECONDS             How long the push waits for the device, and how long it may ring. Default: 30
  --cancel-after SECONDS    Cancel if nobody has answered by then (--answer-timeout is the same)
  --hang-up-after SECONDS   Hang up this long after both sides are connected

The other way round
  --wait                    Wait to be called by the app, as the user that --caller-id names, and answer; dial "caller" in
                            the app, or whatever --caller-id says
  --answer-after SECONDS    Let it ring this long. Default: 2
  --busy                    Say that this side is busy

Against the desk (default)
  --server URL              App server to place the call through. Default: ${DEFAULT_SERVER}, where "npm start" listens

Against the real push cloud
  --key FILE                Service account key file, readable by you only; env:NAME is the environment variable NAME
                            with the file's text. For the length of the call the command is its own app server: it
                            pushes by this key and carries the link. Not together with --server or --user
  --project ID              Project ID of the app. Default: the one in the key file
  --listen HOST:PORT        Where the link of the call is carried. Default: ${DEFAULT_LISTEN}
                            The app's LINK_URL and SERVER_URL (AppConfig.ets) must lead there: let a TLS proxy of your
                            host forward to it, or no answer will arrive
  --push-base URL           Another address of the push cloud. Default: the real one
  --test-message            Mark the push as a test message (1000 a day per project)

  --help                    This text

Keys: h or Ctrl-C hangs up; before the answer that cancels the call. A second time leaves at once.
Prints one line per event. Exit code 0: the call took its course, whoever ended it. 1: it could not be placed or failed.
`;
