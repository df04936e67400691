/** Switches of keeping apps alive: they contradict each other, or nobody listens to them. */
import { literalOf } from '../android/sources/constants.ts';
import { textOf } from '../android/value.ts';
import type { Found } from '../core/check.ts';
import type { Place } from '../core/finding.ts';
import { androidAttribute } from '../editors/manifest/value.ts';
import { KEEP_ALIVE_OFF_SINCE, KEEP_ALIVE_PROVIDER, PULL_UP_OFF_META } from '../tpns/components.ts';
import { isBefore } from '../tpns/sdk.ts';
import { define } from './shared/define.ts';
import { inModules } from './shared/modules.ts';
import { rangeOf } from './shared/redirect.ts';
import { handWritten } from './shared/sdk-components.ts';
import { type AppSubject, at } from './subject.ts';

type Args =
  | { readonly kind: 'contradiction' }
  | { readonly kind: 'off-anyway'; readonly version: string }
  | { readonly kind: 'no-switch'; readonly name: string; readonly have: string | null };

interface Switch {
  readonly on: boolean;
  readonly place: Place;
}

export const keepAliveConflict = define<Args>({
  id: 'keep-alive-conflict',
  severity: 'info',
  fixable: false,
  before: [],
  source: 'https://cloud.tencent.com/document/product/548/36652',
  words: {
    en: {
      title: 'a keep-alive switch contradicts another, or does nothing',
      message: args => {
        if (args.kind === 'contradiction')
          return 'Waking other apps up is switched on in one place and off in another; which one counts depends on the order in which they run.';
        return args.kind === 'off-anyway'
          ? `This switches off what is off anyway since SDK ${KEEP_ALIVE_OFF_SINCE} (here: ${args.version}).`
          : `${args.name} ${args.have === null ? 'does not stand directly under <application>' : `is “${args.have}”, and only true and false are understood`}, so it does nothing.`;
      },
      help: args =>
        args.kind === 'no-switch'
          ? `Directly under <application> belongs:\n<meta-data android:name="${args.name}" android:value="true" />`
          : args.kind === 'contradiction'
            ? 'Keep one of the two.'
            : 'It can be removed.',
    },
    zh: {
      title: '保活开关互相矛盾或不起作用',
      message: args => {
        if (args.kind === 'contradiction')
          return '拉起其他应用的开关在一处打开、在另一处关闭，实际效果取决于执行顺序。';
        return args.kind === 'off-anyway'
          ? `此处关闭的功能自 SDK ${KEEP_ALIVE_OFF_SINCE} 起默认就是关闭的（当前版本 ${args.version}）。`
          : `${args.name} ${args.have === null ? '没有直接写在 <application> 下' : `的值为“${args.have}”，只能是 true 或 false`}，因此不起作用。`;
      },
      help: args =>
        args.kind === 'no-switch'
          ? `<application> 下应为：\n<meta-data android:name="${args.name}" android:value="true" />`
          : args.kind === 'contradiction'
            ? '请只保留其中一处。'
            : '可以删除。',
    },
  },
  run: subject =>
    inModules(subject, app => {
      if (app.mode === 'none' || app.wrapper !== null || !app.manifestsRead) return null;
      const switches = [...inCode(app), ...inManifest(app)];
      const off = switches.find(({ on }) => !on);
      const contradicts = off !== undefined && switches.some(({ on }) => on);
      return [
        ...(contradicts ? [{ args: { kind: 'contradiction' }, side: 'app', place: off.place } as const] : []),
        ...(contradicts || off === undefined ? [] : needless(app, off)),
        ...idle(app),
      ];
    }),
});

const METHOD = 'XGPushConfig.enablePullUpOtherApp';

function inCode({ calls, picture }: AppSubject): Switch[] {
  return calls.flatMap(({ name, arguments: given, file, start, end }): Switch[] => {
    const on = name === METHOD ? literalOf(picture.code, file, given[1] ?? '') : null;
    return typeof on === 'boolean' ? [{ on, place: at(file, { start, end }) }] : [];
  });
}

/** Off by an authority that no other app asks for: with more between the application's id and the SDK's word. */
function inManifest(app: AppSubject): Switch[] {
  const id = textOf(app.picture.applicationId);
  return handWritten(app, new Set([KEEP_ALIVE_PROVIDER])).flatMap(({ file, component }): Switch[] => {
    const written = androidAttribute(component.element, 'authorities');
    if (written === null) return [];
    const literal =
      id !== null && written.text.startsWith(`${id}.`) ? written.text.slice(id.length) : written.text;
    const off = /^(?:\$\{applicationId\})?\.\w+\.XGVIP_PUSH_AUTH$/.test(literal);
    return off ? [{ on: false, place: at(file, rangeOf(written)) }] : [];
  });
}

function needless({ sdkVersion: version }: AppSubject, { place }: Switch): Found<Args>[] {
  const off = version !== null && /^\d+\.\d/.test(version) && !isBefore(version, KEEP_ALIVE_OFF_SINCE);
  return off ? [{ args: { kind: 'off-anyway', version }, side: 'app', place }] : [];
}

function idle({ manifests }: AppSubject): Found<Args>[] {
  return manifests.flatMap(({ path, manifest }) =>
    manifest.metaData.flatMap(({ name, value, node, element }): Found<Args>[] => {
      if (name?.text !== PULL_UP_OFF_META || /^remove/.test(node ?? '')) return [];
      const placed = element.parent === manifest.application;
      if (placed && (value === null || /[${@]|^(?:true|false)$/i.test(value.text.trim()))) return [];
      const have = placed ? (value?.text ?? '') : null;
      const place = at(path, rangeOf(placed && value !== null ? value : name));
      return [{ args: { kind: 'no-switch', name: PULL_UP_OFF_META, have }, side: 'app', place }];
    }),
  );
}
