import { baseName, parent, relative } from '../core/paths.ts';
import { CONFIG_FILE } from '../tpns/sdk.ts';
import { define } from './shared/define.ts';
import { inModules, isWired } from './shared/modules.ts';
import { at } from './subject.ts';

interface Args {
  /** The name it has, where that is another one. */
  readonly name: string | null;
  /** Where it belongs, seen from the root project. */
  readonly wanted: string;
}

export const configMisplaced = define<Args>({
  id: 'config-misplaced',
  severity: 'warning',
  fixable: false,
  before: ['config-missing'],
  source: 'https://cloud.tencent.com/document/product/548/43211',
  words: {
    en: {
      title: `${CONFIG_FILE} is not where it is looked for`,
      message: ({ name }) =>
        name === null
          ? `${CONFIG_FILE} is looked for beside the app module's build script, not in this folder; nobody reads this one.`
          : `This file is called ${name}, but what is looked for is ${CONFIG_FILE}, beside the app module's build script; nobody reads this one.`,
      help: ({ wanted }) => `Move it to ${wanted}.`,
    },
    zh: {
      title: `${CONFIG_FILE} 的位置不对`,
      message: ({ name }) =>
        name === null
          ? `${CONFIG_FILE} 应位于应用模块的构建脚本旁，放在此目录下不会被读取。`
          : `该文件名为 ${name}，而实际读取的是应用模块构建脚本旁的 ${CONFIG_FILE}，因此它不会被读取。`,
      help: ({ wanted }) => `请将它移动到 ${wanted}。`,
    },
  },
  run: subject =>
    inModules(subject, app => {
      if (!isWired(app)) return null;
      const [stray] = app.build.strays;
      // beside one that is read, it is somebody's copy
      if (app.config !== null || stray === undefined) return [];
      const name = baseName(stray);
      const { folder } = app.picture.app.module;
      const wanted = relative(subject.root, `${folder}/${CONFIG_FILE}`);
      const misnamed = name !== CONFIG_FILE || parent(stray) === folder;
      return [{ args: { name: misnamed ? name : null, wanted }, side: 'app', place: at(stray, null) }];
    }),
});
