/** All channels there are; a new one is its file and a line here. */
import type { Channel } from '../core/channel.ts';
import { fcm } from './fcm.ts';
import { honor } from './honor.ts';
import { huawei } from './huawei.ts';
import { meizu } from './meizu.ts';
import { oppo } from './oppo.ts';
import { vivo } from './vivo.ts';
import { xiaomi } from './xiaomi.ts';

export const channels: readonly Channel[] = [huawei, honor, xiaomi, oppo, vivo, meizu, fcm];
