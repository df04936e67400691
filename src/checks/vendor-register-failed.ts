/** The vendor itself says why it gave no token. */
import type { Found } from '../core/check.ts';
import type { Observation } from '../core/observation.ts';
import { define } from './shared/define.ts';
import {
  channelTitle,
  codeText,
  type Explained,
  explained,
  inEvidence,
  lineText,
  ofKind,
  perChannel,
  vendorZh,
} from './shared/evidence.ts';
import type { Subject } from './subject.ts';

interface Args {
  readonly title: string | null;
  readonly line: number | null;
  readonly why:
    | { readonly kind: 'code'; readonly code: Explained }
    | { readonly kind: 'old'; readonly wanted: string; readonly installed: string }
    | { readonly kind: 'unreachable' };
}

export const vendorRegisterFailed = define<Args>({
  id: 'vendor-register-failed',
  severity: 'error',
  fixable: false,
  evidence: '--logcat <file>',
  before: ['vendor-token-empty', 'vendor-not-bound'],
  source: 'https://cloud.tencent.com/document/product/548/36660',
  words: {
    en: {
      title: 'the app could not register with the vendor',
      message: ({ title, line, why }) => {
        const failed = `Registering with ${title ?? 'the vendor'} failed${lineText(line, 'en')}`;
        switch (why.kind) {
          case 'code':
            return `${failed} with code ${codeText(why.code, 'en')}`;
          case 'old':
            return `${failed}: its service on the device has version ${why.installed}, and its SDK wants ${why.wanted}.`;
          case 'unreachable':
            return `${failed}: its service on the device did not answer.`;
        }
      },
      help: ({ title, why }) =>
        why.kind === 'code'
          ? (why.code.remedy?.en ??
            `Look the code up at ${title ?? 'the vendor'}; compare package name, signature and credentials with its console.`)
          : "Update the vendor's service on the device, then start the app again.",
    },
    zh: {
      title: '厂商通道注册失败',
      message: ({ title, line, why }) => {
        const failed = `${vendorZh(title)}通道注册失败${lineText(line, 'zh')}`;
        switch (why.kind) {
          case 'code':
            return `${failed}，返回码 ${codeText(why.code, 'zh')}`;
          case 'old':
            return `${failed}：设备上的厂商服务版本为 ${why.installed}，低于 SDK 要求的 ${why.wanted}。`;
          case 'unreachable':
            return `${failed}：设备上的厂商服务没有响应。`;
        }
      },
      help: ({ title, why }) =>
        why.kind === 'code'
          ? (why.code.remedy?.zh ??
            `请在${title === null ? '厂商' : ` ${title} `}的文档中查询该码，并与其开放平台核对包名、签名和参数。`)
          : '请在设备上更新厂商服务，然后重新启动应用。',
    },
  },
  run: subject =>
    inEvidence(subject, ['logcat', 'device'], observations =>
      perChannel(failures(observations)).map(told(subject)),
    ),
});

type Failure = Observation<'vendor-code' | 'vendor-state' | 'vendor-service-old' | 'vendor-service-failed'>;

/** The vendor's own code is the last of them, for it says most. */
function failures(observations: readonly Observation[]): Failure[] {
  return [
    ...ofKind(observations, 'vendor-service-failed'),
    ...ofKind(observations, 'vendor-service-old'),
    ...ofKind(observations, 'vendor-state').filter(({ args }) => args.code !== '0'),
    ...ofKind(observations, 'vendor-code').filter(({ args }) => args.code !== '0'),
  ];
}

const told =
  (subject: Subject) =>
  (failure: Failure): Found<Args> => {
    const { channel, line } = failure;
    const args = { title: channelTitle(subject, channel), line, why: whyOf(failure) };
    return { args, side: sideOf(failure), ...(channel === null ? {} : { about: channel }) };
  };

function whyOf(failure: Failure): Args['why'] {
  switch (failure.id) {
    case 'vendor-code':
      return { kind: 'code', code: explained(failure.args.code, ...[failure.channel ?? []].flat()) };
    case 'vendor-state':
      return { kind: 'code', code: explained(failure.args.code, 'android-vendor-state') };
    case 'vendor-service-old':
      return { kind: 'old', ...failure.args };
    case 'vendor-service-failed':
      return { kind: 'unreachable' };
  }
}

const sideOf = ({ id }: Failure): 'app' | 'device' =>
  id === 'vendor-service-old' || id === 'vendor-service-failed' ? 'device' : 'app';
