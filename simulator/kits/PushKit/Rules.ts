import { rule } from '../../rules/Rule.ts';

export const PUSH_RULES = {
  parameter: rule('push.parameter', 'documented', 'push-pushservice.md',
    'Push types, events, abilities and callbacks are what the declarations say: 401.'),
  listener: rule('push.listener', 'documented', 'push-voip.md',
    'Messages and new tokens go to the one ability with the action action.ohos.push.listener, and to no other.'),
  once: rule('push.once', 'documented', 'push-error-code.md',
    'A push type is registered once in a process: 1000900005 afterwards, and the first receiver stays.'),
  tokenUpdate: rule('push.token-update', 'documented', 'push-error-code.md',
    'tokenUpdate is registered once: 1000900001 afterwards.'),
} as const;

/** Enforced by what the cloud does with the old token. */
export const DELETED = rule('push.deleted-token', 'documented', 'push-get-token.md',
  'After deleteToken the old token is none; getToken gives another one, and no token comes by itself.');
