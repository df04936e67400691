import type { Found } from '../core/check.ts';
import { define, isUsed } from './shared/define.ts';
import { IM_NEEDED, isOutdated, nativeIm } from './shared/im.ts';
import { inModules } from './shared/modules.ts';

interface Args {
  readonly name: string;
  readonly version: string;
}

export const imSdkOutdated = define<Args>({
  id: 'im-sdk-outdated',
  severity: 'error',
  fixable: false,
  before: [],
  source: 'https://cloud.tencent.com/document/product/269/44516',
  words: {
    en: {
      title: 'the IM SDK is too old for TPNS',
      message: ({ name, version }) =>
        `${name} is version ${version}; only from ${IM_NEEDED} on does it take TPNS's tokens for offline push.`,
      help: ({ name }) => `Raise it: ${name}:${IM_NEEDED} or newer.`,
    },
    zh: {
      title: '即时通信 IM SDK 版本过低',
      message: ({ name, version }) =>
        `${name} 的版本是 ${version}，从 ${IM_NEEDED} 起才支持用 TPNS 的 Token 进行离线推送。`,
      help: ({ name }) => `请升级到 ${name}:${IM_NEEDED} 或更高版本。`,
    },
  },
  run: subject =>
    inModules(subject, app => {
      const found = nativeIm(app);
      if (found.length === 0 || !isUsed(app)) return null;
      return found.filter(isOutdated).map(
        ({ name, version, place }): Found<Args> => ({
          args: { name, version: version ?? '' },
          side: 'app',
          about: name,
          place,
        }),
      );
    }),
});
