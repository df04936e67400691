import type { Found } from '../core/check.ts';
import { isRenamed, RELICS, RENAMED_IN } from '../tpns/components.ts';
import { define } from './shared/define.ts';
import { inModules } from './shared/modules.ts';
import { rangeOf } from './shared/redirect.ts';
import { handWritten } from './shared/sdk-components.ts';
import { at } from './subject.ts';

interface Args {
  readonly name: string;
  readonly now: string;
  readonly version: string;
}

export const componentsRelic = define<Args>({
  id: 'components-relic',
  severity: 'warning',
  fixable: false,
  before: ['component-duplicated'],
  source: 'https://cloud.tencent.com/document/product/548/44520',
  words: {
    en: {
      title: 'a component of an old SDK',
      message: ({ name, now, version }) =>
        `The manifest declares ${name}, which the SDK has had no more since ${RENAMED_IN} (here: ${version}); ${now} took its place.`,
      help: () => 'Remove the element; the SDK’s AAR declares what it needs by itself.',
    },
    zh: {
      title: '旧版 SDK 遗留的组件',
      message: ({ name, now, version }) =>
        `清单中声明了 ${name}，SDK 自 ${RENAMED_IN} 起已不再包含它（当前版本 ${version}），由 ${now} 取代。`,
      help: () => '请删除该元素；SDK 的 AAR 会自行声明所需组件。',
    },
  },
  run: subject =>
    inModules(subject, app => {
      const { sdkVersion: version } = app;
      if (version === null || isRenamed(version) !== true || !app.manifestsRead) return null;
      return handWritten(app, new Set(RELICS.keys())).map(({ file, className, component }): Found<Args> => {
        const { name, element } = component;
        return {
          args: { name: className, now: RELICS.get(className) ?? '', version },
          side: 'app',
          about: className,
          place: at(file, name === null ? element.startTag : rangeOf(name)),
        };
      });
    }),
});
