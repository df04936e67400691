import { define } from './shared/define.ts';
import { orUnused, type Unread, unreadable } from './shared/unreadable.ts';

export const manifestInvalid = define<Unread>({
  id: 'manifest-invalid',
  severity: 'error',
  fixable: false,
  before: [],
  source: 'https://developer.android.com/guide/topics/manifest/manifest-intro',
  words: {
    en: {
      title: 'a manifest is not well-formed',
      message: ({ why }, quote) => `This manifest can't be understood: ${quote(why)}.`,
      help: () => 'Mend it here; components, redirects and the access point were not checked.',
    },
    zh: {
      title: '清单文件格式错误',
      message: ({ why }, quote) => `无法解析该清单文件：${quote(why)}。`,
      help: () => '请先在此处修正；组件、跳转和服务接入点均未检查。',
    },
  },
  run: subject =>
    orUnused(
      unreadable(subject, 'manifest'),
      subject.apps.some(app => app.traced),
    ),
});
