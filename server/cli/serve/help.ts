/** What `npm run serve -- --help` prints. */
export const HELP = `The app server: takes the devices' push tokens, places calls by push, carries the link of every call.

  npm run serve
  npm run serve -- --key private.json --data devices.json --listen 0.0.0.0:4173 --tls-cert cert.pem --tls-key key.pem

  --listen HOST:PORT        Where it listens. Default: 127.0.0.1:4173
  --key FILE                Service account key file, readable by you only; env:NAME is the environment variable NAME
                            with the file's text. Without a key nothing is pushed, and calls reach only apps on the link
  --push-base URL           Another address of the push cloud. Default: the real one
  --test-message            Mark the pushes as test messages (1000 a day per project)
  --data FILE               Keeps devices and accounts over restarts, in a file that only you can read
  --open-registration       A device is anybody's whose it says to be, for trying several devices of one account. Without
                            it a name belongs to the device that has used it first
  --metrics HOST:PORT       Shows counts of calls, pushes by their answers and receipts at /metrics there, as Prometheus reads
                            them. It asks for no password: let only your own machines reach it, as at 127.0.0.1:9464
  --proxies N               So many proxies of yours stand before this server and write X-Forwarded-For. Default: 0. New
                            devices are limited by address, and behind a proxy all would have the proxy's
  --caller-page             Serves /caller, from which whoever reaches this server can call its devices, with sound and
                            pictures
  --tls-cert FILE           Certificate (PEM) and its key: HTTPS and secure WebSockets. Without them, put a TLS proxy of
  --tls-key FILE            your host before it: devices connect by TLS only
  --help                    This text

RECEIPT_USER and RECEIPT_SECRET in the environment, as typed into AppGallery Connect, open POST /receipts.
REDIS_URL in the environment: several of these processes serve the same people, and any may stop. They need the same
JOIN_KEYS, "NAME:KEY" with a KEY of "openssl rand -hex 32", to read each other's join tokens. To replace a key, put the
new one before the old one ("new:…,old:…") on all of them, and leave the old one out a day later.

Prints a line for each thing that happens, without tokens and names. Ctrl-C or SIGTERM ends the calls that nobody
else goes on with, tells both sides, and stops it within 8 s; a second one stops it at once.
Exit code 1: it could not start.
`;
