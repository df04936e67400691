/** Declared twice: what the SDK's or an adapter's AAR brings in, and once more by hand. */
import type { Found } from '../core/check.ts';
import type { Component } from '../editors/manifest/component.ts';
import { isRenamed, KEEP_ALIVE_PROVIDER, SDK_COMPONENTS } from '../tpns/components.ts';
import { define } from './shared/define.ts';
import { inModules } from './shared/modules.ts';
import { rangeOf } from './shared/redirect.ts';
import { handWritten } from './shared/sdk-components.ts';
import { type AppSubject, at } from './subject.ts';

type Args =
  | { readonly kind: 'sdk'; readonly name: string }
  | {
      readonly kind: 'vendor';
      readonly name: string;
      readonly action: string;
      /** The other receiver; null for the one of TPNS's adapter. */
      readonly other: string | null;
      readonly channel: string;
    };

export const componentDuplicated = define<Args>({
  id: 'component-duplicated',
  severity: 'warning',
  fixable: false,
  before: [],
  source: 'https://cloud.tencent.com/document/product/548/36652',
  words: {
    en: {
      title: 'a component is declared twice',
      message: args =>
        args.kind === 'sdk'
          ? `${args.name} is the SDK's own, and its AAR declares it. Written here once more, it stays as it is when the SDK changes.`
          : `${args.name} listens to ${args.action} of ${args.channel}, and so does ${args.other ?? 'the receiver that TPNS’s adapter brings in'}: messages and tokens go to one of them, or to both.`,
      help: args =>
        args.kind === 'sdk'
          ? 'Remove it; to change an attribute of it, keep that attribute with tools:replace.'
          : 'Keep one: with TPNS, remove your own receiver and read the messages in the subclass of XGPushBaseReceiver.',
    },
    zh: {
      title: '组件重复声明',
      message: args =>
        args.kind === 'sdk'
          ? `${args.name} 是 SDK 自带的组件，AAR 中已经声明；此处重复声明后，不会随 SDK 升级而变化。`
          : `${args.name} 监听了 ${args.channel} 的 ${args.action}，而${args.other ?? ' TPNS 厂商适配包自带的接收器'}也监听同一 action：消息和 Token 可能只到其中一个，或两个都收到。`,
      help: args =>
        args.kind === 'sdk'
          ? '请删除该声明；如需修改某个属性，请只保留该属性并加上 tools:replace。'
          : '请只保留一个：使用 TPNS 时，应删除自己的厂商接收器，在 XGPushBaseReceiver 的子类中处理消息。',
    },
  },
  run: subject =>
    inModules(subject, app => {
      if (app.mode === 'none' || app.mode === null || app.wrapper !== null || !app.manifestsRead) return null;
      return [...ofSdk(app), ...ofVendors(app)];
    }),
});

/** `tools:` on it says that it is meant to change what the AAR has; so does the keep-alive provider's other authority. */
function ofSdk(app: AppSubject): Found<Args>[] {
  if (isRenamed(app.sdkVersion) === false) return [];
  const names = SDK_COMPONENTS.map(({ name }) => name).filter(name => name !== KEEP_ALIVE_PROVIDER);
  return handWritten(app, new Set(names)).flatMap(({ file, className, component }): Found<Args>[] => {
    const { name, element } = component;
    if (element.attributes.some(({ namespace }) => namespace.endsWith('/tools'))) return [];
    const place = at(file, name === null ? element.startTag : rangeOf(name));
    return [{ args: { kind: 'sdk', name: className }, side: 'app', about: className, place }];
  });
}

function ofVendors(app: AppSubject): Found<Args>[] {
  const receivers = app.manifests
    .filter(({ of }) => of !== 'variant')
    .flatMap(({ path, manifest }) =>
      manifest.components.filter(isLive).map(component => ({ path, component })),
    );
  return app.build.channels.flatMap(({ channel, artifact }) =>
    channel.broadcasts.flatMap((action): Found<Args>[] => {
      const listening = receivers.filter(({ component }) => listensTo(component, action));
      const [first, second] = listening;
      const told = artifact === null ? second : first;
      if (told === undefined || first === undefined) return [];
      const { component, path } = told;
      const name = component.className ?? component.element.name;
      const other = told === first ? null : (first.component.className ?? first.component.element.name);
      if (name === other) return [];
      const args = { kind: 'vendor', name, action, other, channel: channel.title } as const;
      const place = at(path, component.element.startTag);
      return [{ args, side: 'app', about: name, place }];
    }),
  );
}

const isLive = ({ tag, node, enabled }: Component): boolean =>
  tag === 'receiver' && !/^remove/.test(node ?? '') && enabled !== false;

const listensTo = ({ filters }: Component, action: string): boolean =>
  filters.some(({ actions }) => actions.some(({ text }) => text === action));
