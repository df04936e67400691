import type { Channel } from '../core/channel.ts';

/** The app id comes from `agconnect-services.json`. */
export const huawei: Channel = {
  id: 'huawei',
  artifact: 'huawei',
  placeholders: [],
  source: 'https://cloud.tencent.com/document/product/548/36652',
};
