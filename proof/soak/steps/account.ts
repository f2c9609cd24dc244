import fc from 'fast-check';
import { pushServiceOf } from '../../../simulator/system/PushService.ts';
import { moduleOf } from '../../../tests/AppInside.ts';
import { step } from '../Step.ts';

interface Doors {
  login(user: string): void;
  logout(): void;
}

/** The user of the app logs in, as one or the other, or out; the system changes the push token. */
export const account = step({
  name: 'account',
  weight: 2,
  words: fc.record({ act: fc.constantFrom('bob', 'dave', 'logout', 'token') }),
  run: ({ phone }, { act }) => {
    const { process } = phone;
    if (act === 'token') {
      return pushServiceOf(phone.device).renewToken();
    }
    if (process === undefined || phone.front === undefined) {
      return;
    }
    const doors = moduleOf(phone, 'service/VoipCallService.ets').VoipCallService as Doors;
    process.call('the settings', () => act === 'logout' ? doors.logout() : doors.login(act));
  },
});
