import type { Channel } from '../core/channel.ts';

/** Everything comes from `google-services.json`. */
export const fcm: Channel = {
  id: 'fcm',
  artifact: 'fcm',
  placeholders: [],
  source: 'https://cloud.tencent.com/document/product/548/36652',
};
