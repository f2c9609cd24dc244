/** Source: push-arkts.md. The extension abilities of the kit are left out: the app receives by a UIAbility. */
import pushCommon from '@hms.core.push.pushCommon';
import pushService from '@hms.core.push.pushService';

export { pushCommon, pushService };
