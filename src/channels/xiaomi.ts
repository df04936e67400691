import type { Channel } from '../core/channel.ts';

/** App id and key are set by a call before registering. */
export const xiaomi: Channel = {
  id: 'xiaomi',
  artifact: 'xiaomi',
  placeholders: [],
  source: 'https://cloud.tencent.com/document/product/548/36652',
};
