import { define } from './shared/define.ts';
import { orUnused, type Unread, unreadable } from './shared/unreadable.ts';

export const gradleInvalid = define<Unread>({
  id: 'gradle-invalid',
  severity: 'error',
  fixable: false,
  before: [],
  source: 'https://docs.gradle.org/current/userguide/writing_build_scripts.html',
  words: {
    en: {
      title: 'a build script that matters does not parse',
      message: ({ why }, quote) => `This build file can't be understood: ${quote(why)}.`,
      help: () => 'Mend it here; what depends on this file was not checked.',
    },
    zh: {
      title: '关键的构建脚本无法解析',
      message: ({ why }, quote) => `无法解析该构建文件：${quote(why)}。`,
      help: () => '请先在此处修正；依赖该文件的项目未作检查。',
    },
  },
  run: subject =>
    orUnused(
      unreadable(subject, 'gradle'),
      subject.apps.some(app => app.traced),
    ),
});
