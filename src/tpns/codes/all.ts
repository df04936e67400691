import { androidSdkCodes } from './android-sdk.ts';
import { androidVendorStateCodes } from './android-vendor-state.ts';
import type { Code } from './code.ts';
import { fcmCodes } from './fcm.ts';
import { harmonySdkCodes } from './harmony-sdk.ts';
import { honorCodes } from './honor.ts';
import { huaweiCodes } from './huawei.ts';
import { imAccountCodes } from './im-accounts.ts';
import { imClientCodes } from './im-client.ts';
import { imMessageCodes } from './im-messages.ts';
import { imPushCodes } from './im-push.ts';
import { imRequestCodes } from './im-requests.ts';
import { iosSdkCodes } from './ios-sdk.ts';
import { legacyCodes } from './legacy.ts';
import { meizuCodes } from './meizu.ts';
import { oppoCodes } from './oppo.ts';
import { pushTimeCodes } from './push-time.ts';
import { serverCodes } from './server.ts';
import { vivoCodes } from './vivo.ts';
import { xiaomiCodes } from './xiaomi.ts';

/** Every code known, in the order in which matches are shown: TPNS itself, vendors, IM, the former product. */
export const codes: readonly Code[] = [
  ...serverCodes,
  ...androidSdkCodes,
  ...androidVendorStateCodes,
  ...iosSdkCodes,
  ...harmonySdkCodes,
  ...huaweiCodes,
  ...honorCodes,
  ...xiaomiCodes,
  ...meizuCodes,
  ...oppoCodes,
  ...vivoCodes,
  ...fcmCodes,
  ...pushTimeCodes,
  ...imRequestCodes,
  ...imAccountCodes,
  ...imMessageCodes,
  ...imPushCodes,
  ...imClientCodes,
  ...legacyCodes,
];
