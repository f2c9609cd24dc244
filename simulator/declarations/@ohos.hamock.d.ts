export { MockKit, when, ArgumentMatchers } from '@ohos/hypium';
