import type { Found } from '../core/check.ts';
import { define } from './shared/define.ts';
import { inModules } from './shared/modules.ts';

interface Args {
  readonly how: 'known' | 'in-place-of-key' | 'named';
  /** What it is called there; never the key itself. */
  readonly name: string | null;
  readonly elsewhere: number;
}

export const secretKeyExposed = define<Args>({
  id: 'secret-key-exposed',
  severity: 'error',
  fixable: false,
  before: ['access-key-format'],
  source: 'https://cloud.tencent.com/document/product/548/36652',
  words: {
    en: {
      title: 'the SecretKey is in the app',
      message: ({ how, name, elsewhere }) =>
        `${
          how === 'known'
            ? 'Your SecretKey stands here'
            : how === 'in-place-of-key'
              ? 'In the place of the AccessKey stands what looks like a SecretKey (32 hexadecimal digits)'
              : `${name ?? ''} holds what looks like the SecretKey (32 hexadecimal digits)`
        }${elsewhere > 0 ? ` (and in ${elsewhere === 1 ? 'one other place' : `${elsewhere} other places`})` : ''}. It ships in the APK, and whoever reads it there can push to all of your users.`,
      help: ({ how }) =>
        how === 'in-place-of-key'
          ? 'Put the AccessKey here (12 capital letters and digits), and have the SecretKey renewed in the TPNS console.'
          : 'Take it out of the project and keep it on your server; have it renewed in the TPNS console, for it may be known already.',
    },
    zh: {
      title: '应用中包含 SecretKey',
      message: ({ how, name, elsewhere }) =>
        `${
          how === 'known'
            ? '此处写有您的 SecretKey'
            : how === 'in-place-of-key'
              ? 'AccessKey 的位置填写了疑似 SecretKey 的内容（32 位十六进制）'
              : `${name ?? ''} 的值疑似 SecretKey（32 位十六进制）`
        }${elsewhere > 0 ? `（另有 ${elsewhere} 处）` : ''}。它会被打包进 APK，任何人取得后都能向您的全部用户推送。`,
      help: ({ how }) =>
        how === 'in-place-of-key'
          ? '请改为 AccessKey（12 位大写字母和数字），并在 TPNS 控制台重置 SecretKey。'
          : '请将它从工程中移除，只保存在服务端；它可能已经泄露，请在 TPNS 控制台重置。',
    },
  },
  run: subject =>
    inModules(subject, ({ build: { secrets } }) => {
      const values = [...new Set(secrets.map(({ value }) => value))];
      return values.flatMap((value): Found<Args>[] => {
        const [first, ...others] = secrets.filter(each => each.value === value);
        if (first === undefined) return [];
        const { how, name, place } = first;
        const args = { how, name, elsewhere: others.length };
        return [{ args, side: 'app', place, about: `access-key ${value}` }];
      });
    }),
});
