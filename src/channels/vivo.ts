import type { Channel } from '../core/channel.ts';

export const vivo: Channel = {
  id: 'vivo',
  artifact: 'vivo',
  placeholders: ['VIVO_APPID', 'VIVO_APPKEY'],
  source: 'https://cloud.tencent.com/document/product/548/36652',
};
