import { define } from './shared/define.ts';

export const integrationMissing = define<Record<never, never>>({
  id: 'integration-missing',
  severity: 'info',
  fixable: false,
  before: [],
  source: 'https://cloud.tencent.com/document/product/548/36652',
  words: {
    en: {
      title: 'no trace of TPNS',
      message: () => 'There is no trace of TPNS in this project, so there was nothing to check.',
      help: () => 'Run tpns init to wire it in.',
    },
    zh: {
      title: '未发现 TPNS',
      message: () => '该工程中没有 TPNS 的任何痕迹，因此没有可检查的内容。',
      help: () => '运行 tpns init 即可接入。',
    },
  },
  run: ({ apps, faults }) => {
    // a file that can't be read may hold every trace there is
    if (faults.length > 0 || apps.length === 0) return null;
    if (apps.some(app => app.traced)) return [];
    const [app] = apps;
    return [{ args: {}, side: 'app', ...(apps.length === 1 && app ? { module: app.module } : {}) }];
  },
});
