/** Android delivers nothing to an app that was stopped by force, until somebody opens it again. */

import { define } from './shared/define.ts';
import { inEvidence, lastOf } from './shared/evidence.ts';

export const appStopped = define<Record<never, never>>({
  id: 'app-stopped',
  severity: 'error',
  fixable: false,
  evidence: '--device',
  before: ['push-not-arrived'],
  source: 'https://developer.android.com/about/versions/android-3.1#launchcontrols',
  words: {
    en: {
      title: 'the app was stopped by force',
      message: () =>
        'The app is in the stopped state on this device, by “Force stop” or because it was never opened: no broadcast wakes it, and no push gets through.',
      help: () =>
        'Open the app once. While you try pushes out, close it with the Back or Home key in place of “Force stop”.',
    },
    zh: {
      title: '应用处于强行停止状态',
      message: () =>
        '该设备上的应用处于停止状态（被“强行停止”，或安装后从未打开）：系统不会向其投递广播，推送无法到达。',
      help: () => '请打开一次应用；测试推送时请用返回键或 Home 键退出，不要使用“强行停止”。',
    },
  },
  run: subject =>
    inEvidence(subject, ['device'], observations =>
      lastOf(observations, 'app-stopped') === undefined ? [] : [{ args: {}, side: 'device' }],
    ),
});
