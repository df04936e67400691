import { accessIdProblem } from '../tpns/credentials.ts';
import { problemNote, type Wrong, wrongCredentials } from './shared/credential.ts';
import { define } from './shared/define.ts';

export const accessIdFormat = define<Wrong>({
  id: 'access-id-format',
  severity: 'error',
  fixable: false,
  before: [],
  source: 'https://cloud.tencent.com/document/product/548/36652',
  words: {
    en: {
      title: 'the AccessID can’t be right',
      message: (args, quote) =>
        `${quote(problemNote('access-id', args))}${args.shown === '' ? '' : ` It reads “${args.shown}” here.`}`,
      help: ({ elsewhere }) =>
        `Copy the AccessID of the Android app from the TPNS console (Configuration Management)${elsewhere > 0 ? `; the same value stands in ${elsewhere === 1 ? 'one other place' : `${elsewhere} other places`}` : ''}.`,
    },
    zh: {
      title: 'AccessID 格式错误',
      message: (args, quote) =>
        `${quote(problemNote('access-id', args))}${args.shown === '' ? '' : `此处的值为“${args.shown}”。`}`,
      help: ({ elsewhere }) =>
        `请在 TPNS 控制台的“配置管理”中复制 Android 应用的 AccessID${elsewhere > 0 ? `；另有 ${elsewhere} 处写着同样的值` : ''}。`,
    },
  },
  run: subject => wrongCredentials(subject, 'access-id', text => accessIdProblem(text)),
});
