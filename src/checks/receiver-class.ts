import { simple } from '../android/sources/classes.ts';
import { ancestry, classesNamed, classNamed } from '../android/sources/lineage.ts';
import type { Found } from '../core/check.ts';
import { define, inApps } from './shared/define.ts';
import { isRight, type MessageReceiver, messageReceivers } from './shared/receivers.ts';
import { rangeOf } from './shared/redirect.ts';
import { type AppSubject, at } from './subject.ts';

interface Args {
  readonly className: string;
  readonly why: 'absent' | 'other-base' | 'abstract';
  /** Where it is not there: a class that is, and may be meant. */
  readonly meant: string | null;
}

const BASE = 'com.tencent.android.tpush.XGPushBaseReceiver';

export const receiverClass = define<Args>({
  id: 'receiver-class',
  severity: 'error',
  fixable: false,
  before: [],
  source: 'https://cloud.tencent.com/document/product/548/36652',
  words: {
    en: {
      title: 'the receiver’s class can’t receive',
      message: ({ className, why }) => {
        if (why === 'absent')
          return `The manifest declares the receiver ${className}, and no source file has such a class: the app crashes with ClassNotFoundException when a message comes.`;
        return why === 'abstract'
          ? `The manifest declares the receiver ${className}, of which Android can't make an object: it is abstract, an interface or an object.`
          : `The manifest declares ${className} as the receiver of the SDK's messages, but the class does not extend XGPushBaseReceiver, so none of them is understood.`;
      },
      help: ({ why, meant }) => {
        if (why === 'abstract') return 'Name a class in the manifest that can be instantiated.';
        if (why === 'other-base') return `Let the class extend ${BASE} and override what you need.`;
        return meant === null
          ? `Correct android:name, or write the class: a subclass of ${BASE}.`
          : `Correct android:name; ${meant} may be meant.`;
      },
    },
    zh: {
      title: '接收器的类无法接收消息',
      message: ({ className, why }) => {
        if (why === 'absent')
          return `清单中声明了接收器 ${className}，但源码中没有这个类：收到消息时应用会因 ClassNotFoundException 崩溃。`;
        return why === 'abstract'
          ? `清单中声明的接收器 ${className} 无法被系统实例化：它是抽象类、接口或 object。`
          : `清单中由 ${className} 接收 SDK 的消息，但该类没有继承 XGPushBaseReceiver，无法解析这些消息。`;
      },
      help: ({ why, meant }) => {
        if (why === 'abstract') return '请在清单中填写可以实例化的类。';
        if (why === 'other-base') return `请让该类继承 ${BASE}，并重写需要的回调。`;
        return meant === null
          ? `请更正 android:name，或编写该类，使其继承 ${BASE}。`
          : `请更正 android:name，可能应为 ${meant}。`;
      },
    },
  },
  run: subject =>
    inApps(subject, app => {
      const { mode, manifestsRead } = app;
      if (mode === 'none' || mode === null || !manifestsRead) return null;
      const receivers = messageReceivers(app).filter(({ actions }) => actions.some(isRight));
      return receivers.length === 0 ? null : receivers.flatMap(each => unfit(app, each));
    }),
});

function unfit(app: AppSubject, { component, file }: MessageReceiver): Found<Args>[] {
  const { className, element, name } = component;
  if (className === null || app.receivers.some(each => each.name === className)) return [];
  const found = (why: Args['why'], meant: string | null = null): Found<Args>[] => [
    {
      args: { className, why, meant },
      side: 'app',
      about: className,
      place: at(file, name === null ? element.startTag : rangeOf(name)),
    },
  ];
  const { code } = app.picture;
  const known = classNamed(code, className);
  if (known === null) return isOwn(app, className) ? found('absent', meantBy(app, className)) : [];
  if (known.abstract) return found('abstract');
  const { classes, complete } = ancestry(code, known);
  return complete && !classes.some(({ supers }) => supers.some(each => simple(each) === simple(BASE)))
    ? found('other-base')
    : [];
}

/** In a package of the app's own, of which there are sources: a class that is not there is nowhere. */
function isOwn({ picture }: AppSubject, className: string): boolean {
  const home = className.slice(0, className.lastIndexOf('.'));
  const has = (folder: string): boolean =>
    picture.code.files.some(({ path }) => path.includes(`/${folder.replaceAll('.', '/')}/`));
  const { namespace } = picture;
  const within = namespace !== null && namespace !== '' && `${home}.`.startsWith(`${namespace}.`);
  return within ? has(namespace) : has(home);
}

function meantBy({ picture, receivers }: AppSubject, className: string): string | null {
  const [same] = classesNamed(picture.code, simple(className));
  const [only, ...others] = receivers;
  return same?.name ?? (others.length === 0 ? (only?.name ?? null) : null);
}
