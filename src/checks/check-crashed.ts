/** What is reported in place of a check that broke down: a fault of ours, and never a reason for silence. */
import { define } from './shared/define.ts';

export interface Crash {
  readonly check: string;
  readonly message: string;
}

export const checkCrashed = define<Crash>({
  id: 'check-crashed',
  severity: 'warning',
  fixable: false,
  before: [],
  source: 'https://nodejs.org/api/errors.html',
  words: {
    en: {
      title: 'a check broke down',
      message: ({ check, message }) =>
        `The check ${check} broke down, so what it looks for may or may not be there. The reason is a bug in tpns: ${message}`,
      help: ({ check }) => `Please report it. Until then, --skip ${check} leaves it out.`,
    },
    zh: {
      title: '某项检查异常中断',
      message: ({ check, message }) =>
        `检查 ${check} 异常中断，无法判断相应问题是否存在。这是 tpns 的缺陷：${message}`,
      help: ({ check }) => `请反馈该问题；在修复之前可用 --skip ${check} 跳过。`,
    },
  },
  // raised by whoever runs the others
  run: () => null,
});
