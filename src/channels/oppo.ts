import type { Channel } from '../core/channel.ts';

/** App key and secret are set by a call before registering. */
export const oppo: Channel = {
  id: 'oppo',
  artifact: 'oppo',
  placeholders: [],
  source: 'https://cloud.tencent.com/document/product/548/36652',
};
