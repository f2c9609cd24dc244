/** Source: call-arkts.md. */
import voipCall from '@hms.telephony.voipCall';

export { voipCall };
