import { piece, snippet } from '../editors/manifest/piece.ts';
import { HTTP_LEGACY } from '../tpns/sdk.ts';
import { define, inApps } from './shared/define.ts';
import { inApplication } from './subject.ts';

const LINE = snippet(piece('uses-library', { name: HTTP_LEGACY, required: 'false' }));
/** Android 9 took the library off the class path. */
const GONE_FROM_TARGET = 28;

export const httpLegacyMissing = define<Record<never, never>>({
  id: 'http-legacy-missing',
  severity: 'info',
  fixable: true,
  before: [],
  source: 'https://cloud.tencent.com/document/product/548/36652',
  words: {
    en: {
      title: 'the old HTTP library is not declared',
      message: () =>
        `The SDK's guide asks for ${HTTP_LEGACY}, which apps do not get by themselves from Android 9 on.`,
      help: () => `Add this under <application>:\n${LINE}`,
    },
    zh: {
      title: '未声明旧版 HTTP 库',
      message: () => `SDK 接入指南要求声明 ${HTTP_LEGACY}，Android 9 及以上系统不会自动提供该库。`,
      help: () => `请在 <application> 下加入：\n${LINE}`,
    },
  },
  run: subject =>
    inApps(subject, ({ mode, wrapper, manifests, manifestsRead, targetSdk, picture }) => {
      if (mode === 'none' || mode === null || wrapper !== null || !manifestsRead) return null;
      if (targetSdk !== null && targetSdk < GONE_FROM_TARGET) return null;
      const declared = manifests.some(({ manifest }) =>
        manifest.usesLibraries.some(
          ({ name, node }) => name?.text === HTTP_LEGACY && !/^remove/.test(node ?? ''),
        ),
      );
      return declared ? [] : [{ args: {}, side: 'app', place: inApplication(picture) }];
    }),
});
