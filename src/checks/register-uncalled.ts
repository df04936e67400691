import { define, inApps } from './shared/define.ts';
import { at } from './subject.ts';

interface Args {
  readonly className: string;
}

export const registerUncalled = define<Args>({
  id: 'register-uncalled',
  severity: 'warning',
  fixable: false,
  before: [],
  source: 'https://cloud.tencent.com/document/product/548/36652',
  words: {
    en: {
      title: 'the class that registers is named nowhere',
      message: ({ className }) =>
        `${className} calls registerPush, but no other source file and no manifest names it, so it seems that nobody calls it.`,
      help: () =>
        'Call it in onCreate of your Application class (main process, after the user has agreed to the privacy terms).',
    },
    zh: {
      title: '注册推送的类没有被引用',
      message: ({ className }) =>
        `${className} 中调用了 registerPush，但没有其他源文件或清单引用它，看起来它不会被执行。`,
      help: () => '请在 Application 类的 onCreate 中调用它（主进程，且用户同意隐私政策之后）。',
    },
  },
  run: subject =>
    inApps(subject, ({ mode, wrapper, registrations, manifestsRead }) => {
      if (mode === 'none' || wrapper !== null || registrations.length === 0 || !manifestsRead) return null;
      const [first] = registrations;
      if (first === undefined || registrations.some(({ named }) => named)) return [];
      const { file, at: start, className } = first;
      return [{ args: { className }, side: 'app', place: at(file, { start, end: start }) }];
    }),
});
