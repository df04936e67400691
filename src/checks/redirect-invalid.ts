import { parseIntentUri } from '../android/intent/intent-uri.ts';
import { parseRedirect, type RedirectError, type RedirectRemark } from '../android/intent/redirect.ts';
import { define } from './shared/define.ts';

interface Args {
  readonly redirect: string;
  readonly problem: RedirectError;
  readonly column: number;
  /** What a full intent: URI comes to, where that is one of the wanted form. */
  readonly plain: string | null;
}

const EN: Readonly<Record<RedirectError, string>> = {
  empty: 'it is empty',
  'intent-uri': 'a full intent: URI belongs into a vendor’s console; here it is scheme://host/path',
  'no-scheme': 'it has no scheme',
  'scheme-separator': '“://” was typed into the scheme, so it is there twice',
  'no-authority': 'behind the scheme, “://” and a host are missing',
  'no-host': 'it has no host',
  'bad-port': 'the port is not a number',
  blank: 'a blank has to be written as %20',
  'control-character': 'it holds a control character',
  'non-ascii': 'this character has to be percent-encoded',
  'reserved-character': 'this character has to be percent-encoded',
  'bad-escape': 'behind a percent sign belong two hexadecimal digits',
};
const ZH: Readonly<Record<RedirectError, string>> = {
  empty: '内容为空',
  'intent-uri': '完整的 intent: 地址用于厂商控制台，此处应为 scheme://host/path',
  'no-scheme': '缺少 scheme',
  'scheme-separator': 'scheme 中多写了“://”，导致出现两次',
  'no-authority': 'scheme 之后缺少“://”和主机名',
  'no-host': '缺少主机名',
  'bad-port': '端口不是数字',
  blank: '空格应写为 %20',
  'control-character': '包含控制字符',
  'non-ascii': '该字符必须进行百分号编码',
  'reserved-character': '该字符必须进行百分号编码',
  'bad-escape': '百分号之后应为两位十六进制数',
};

const isError = (problem: RedirectError | RedirectRemark): problem is RedirectError => problem in EN;

export const redirectInvalid = define<Args>({
  id: 'redirect-invalid',
  severity: 'error',
  fixable: false,
  before: [],
  source: 'https://www.tencentcloud.com/document/product/1024/38354',
  words: {
    en: {
      title: 'the redirect can’t work as typed',
      message: ({ redirect, problem, column }) =>
        `The redirect “${redirect}” can't work; character ${column}: ${EN[problem]}.`,
      help: ({ plain }) =>
        plain === null
          ? 'Type it in the console as scheme://host/path, each part once, everything unusual percent-encoded.'
          : `Type this in the TPNS console: ${plain}\nThe full form belongs into tpns.console.json as the redirect of the vendor whose console has it.`,
    },
    zh: {
      title: '跳转地址本身无效',
      message: ({ redirect, problem, column }) =>
        `跳转地址“${redirect}”无效，第 ${column} 个字符：${ZH[problem]}。`,
      help: ({ plain }) =>
        plain === null
          ? '请在控制台中按 scheme://host/path 填写，各部分只写一次，特殊字符进行百分号编码。'
          : `请在 TPNS 控制台填写：${plain}\n完整的 intent: 地址应在 tpns.console.json 中写为相应厂商的 redirect。`,
    },
  },
  run: ({ redirect, apps }) => {
    if (redirect === null || !apps.some(app => app.traced)) return null;
    const parsed = parseRedirect(redirect.uri);
    if (parsed.ok) return [];
    const first = parsed.problems.find(({ problem }) => isError(problem));
    if (first === undefined || !isError(first.problem)) return [];
    const plain = first.problem === 'intent-uri' ? plainForm(redirect.uri) : null;
    const args = { redirect: redirect.uri, problem: first.problem, column: first.at + 1, plain };
    return [{ args, side: 'console', ...(redirect.place === null ? {} : { place: redirect.place }) }];
  },
});

function plainForm(uri: string): string | null {
  const parsed = parseIntentUri(uri, { intentScheme: false });
  const data = parsed.ok ? parsed.intent.data : null;
  return data !== null && parseRedirect(data).ok ? data : null;
}
