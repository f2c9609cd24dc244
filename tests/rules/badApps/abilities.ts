import type { Attempt, BadApp } from '../BadApp.ts';
import { breaks, told } from '../BadApp.ts';
import { ets } from '../EtsApp.ts';

const MOVES = `await world.context().moveAbilityToBackground();`;
const STARTS = (name: string): string => `await world.context().startAbility({ abilityName: '${name}' });`;
const OTHER = ets(STARTS('VoIPUIAbility'));
const agent = (bundleName: string): Attempt => ets(`await wantAgent.getWantAgent({
  wants: [{ bundleName: '${bundleName}', abilityName: 'EntryAbility' }], operationType: 2, requestCode: 0 });`);
const asks = (name: string): string => `const manager = abilityAccessCtrl.createAtManager();
  const answer = await manager.requestPermissionsFromUser(world.context(), ['ohos.permission.${name}']);
  return answer.authResults;`;
const MICROPHONE = ets(asks('MICROPHONE'));
const onSetting = (before: string): Attempt => ets(`${before} await abilityAccessCtrl.createAtManager()
  .requestPermissionOnSetting(world.context(), ['ohos.permission.MICROPHONE']);`);

const PUSH_PRELUDE = `
function listener(name: string = 'VoIPUIAbility') { return { context: { abilityInfo: { name } } }; }
function receive(type: string, ability = listener()) { pushService.receiveMessage(type, ability, () => {}); }
function updates() { pushService.on('tokenUpdate', listener(), () => {}); }
`;
const push = (body: string): Attempt => ets(body, { prelude: PUSH_PRELUDE });
const RECEIVES = push(`receive('VoIP'); receive('IM'); updates();`);

/** Abilities, what the app may do, and pushes. */
export const ABILITIES: readonly BadApp[] = [
  breaks('ability.known', ets(STARTS('NoAbility')), OTHER, { gets: 16000001 }),
  breaks('ability.start-background', ets(`world.phone.home(); ${STARTS('VoIPUIAbility')}`), OTHER, { gets: 16000053 }),
  told('ability.only-front', [ets(`world.phone.home(); ${MOVES}`), 16000065], [ets(MOVES), undefined]),
  breaks('want-agent.own', agent('com.example.another'), agent('com.example.tiny'), { gets: 401 }),
  breaks('permission.declared', ets(asks('LOCATION')), MICROPHONE, { gets: [2] }),
  breaks('permission.window', ets(asks('MICROPHONE'), { isWoken: true }), MICROPHONE, { gets: 12100009 }),
  breaks('permission.setting', onSetting(''), onSetting(`world.device.permissions.set('ohos.permission.MICROPHONE',
    'denied');`),
    { gets: 12100012 }),
  breaks('push.registered', ets('', { isWoken: true, onCreate: '' }), ets('', { isWoken: true })),
  breaks('push.parameter', push(`receive('VOIP');`), RECEIVES, { gets: 401 }),
  breaks('push.listener', push(`receive('VoIP', listener('EntryAbility'));`), RECEIVES),
  breaks('push.once', push(`receive('VoIP'); receive('VoIP');`), RECEIVES, { gets: 1000900005 }),
  breaks('push.token-update', push('updates(); updates();'), RECEIVES, { gets: 1000900001 }),
  told('push.deleted-token', [push(`const old = await pushService.getToken(); await pushService.deleteToken();
    return old === await pushService.getToken();`), false],
  [push('return (await pushService.getToken()) === await pushService.getToken();'), true]),
];
