import type { Channel } from '../core/channel.ts';

export const honor: Channel = {
  id: 'honor',
  artifact: 'honor',
  placeholders: ['HONOR_APPID'],
  source: 'https://cloud.tencent.com/document/product/548/36652',
};
