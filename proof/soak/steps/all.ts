import type { StepKind } from '../Step.ts';
import { account } from './account.ts';
import { answer } from './answer.ts';
import { button } from './button.ts';
import { caller } from './caller.ts';
import { camera } from './camera.ts';
import { carrier } from './carrier.ts';
import { death } from './death.ts';
import { dial } from './dial.ts';
import { elsewhere } from './elsewhere.ts';
import { fault } from './fault.ts';
import { heat } from './heat.ts';
import { network } from './network.ts';
import { oddPush } from './oddPush.ts';
import { pageButton } from './pageButton.ts';
import { peer } from './peer.ts';
import { phone } from './phone.ts';
import { place } from './place.ts';
import { pushAgain } from './pushAgain.ts';
import { ring } from './ring.ts';
import { route } from './route.ts';
import { surroundings } from './surroundings.ts';
import { twice } from './twice.ts';

/** All that can happen in a scenario. A new kind is a new file and a name here. */
export const STEPS: readonly StepKind[] = [
  ring, place, answer, oddPush, pushAgain, caller, elsewhere, dial, peer, button, pageButton, carrier, phone,
  account, route, heat, death, network, surroundings, fault, twice, camera,
];
