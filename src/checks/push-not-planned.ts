/** The first rung of a push's way: nobody was found to send it to. */
import type { Found } from '../core/check.ts';
import type { Observation } from '../core/observation.ts';
import { define } from './shared/define.ts';
import { inEvidence, lastOf } from './shared/evidence.ts';

interface Args {
  readonly why:
    | { readonly kind: 'missing'; readonly code: string }
    | { readonly kind: 'stopped'; readonly status: string }
    | { readonly kind: 'others' }
    | { readonly kind: 'nobody' };
}

export const pushNotPlanned = define<Args>({
  id: 'push-not-planned',
  severity: 'error',
  fixable: false,
  evidence: '--online --push-id <id>',
  before: [],
  source: 'https://cloud.tencent.com/document/product/548/39077',
  words: {
    en: {
      title: 'the push found no device',
      message: ({ why }) => {
        switch (why.kind) {
          case 'missing':
            return `TPNS has no push of this id${why.code === '0' ? '' : ` (code ${why.code})`}.`;
          case 'stopped':
            return `The push went to nobody: its state is ${why.status}.`;
          case 'others':
            return 'The push was for other devices: the token that was asked about is not among its targets.';
          case 'nobody':
            return 'TPNS took the push and planned it for no device: none of its targets is a device that is registered with this app.';
        }
      },
      help: ({ why }) => {
        switch (why.kind) {
          case 'missing':
            return 'Check the id (it has to be kept as text), and ask at the access point that the push was sent through. Records are kept for a month.';
          case 'stopped':
            return 'Send it again, and see in the TPNS console who or what stopped it.';
          case 'others':
            return 'Compare the audience of the push (token, account, tag) with what the device has bound. A push to an account goes to its newest device, unless account_push_type is 1.';
          case 'nobody':
            return 'Check token, account (with its account_type) or tag of the push, and its region. --token and --im-account ask the service about them.';
        }
      },
    },
    zh: {
      title: '推送没有找到目标设备',
      message: ({ why }) => {
        switch (why.kind) {
          case 'missing':
            return `TPNS 没有该 ID 的推送${why.code === '0' ? '' : `（返回码 ${why.code}）`}。`;
          case 'stopped':
            return `推送没有下发给任何设备，任务状态为 ${why.status}。`;
          case 'others':
            return '该推送的目标是其他设备，不包含所查询的 Token。';
          case 'nobody':
            return 'TPNS 已接收推送，但计划发送数为 0：目标中没有在该应用下注册过的设备。';
        }
      },
      help: ({ why }) => {
        switch (why.kind) {
          case 'missing':
            return '请检查推送 ID（须按字符串保存），并在发送时所用的服务接入点查询；记录只保留一个月。';
          case 'stopped':
            return '请重新发送，并在 TPNS 控制台确认任务被终止的原因。';
          case 'others':
            return '请核对推送的目标（Token、账号、标签）与设备的绑定关系。按账号推送默认只发给该账号最近登录的设备，account_push_type 为 1 时才发给全部设备。';
          case 'nobody':
            return '请核对推送的 Token、账号（及 account_type）或标签，以及服务接入点；可用 --token 和 --im-account 进一步查询。';
        }
      },
    },
  },
  run: subject =>
    inEvidence(subject, ['online'], observations => {
      const why = whyOf(observations);
      if (why !== null) return [{ args: { why }, side: sideOf(why) } satisfies Found<Args>];
      return ['push-record', 'push-planned'].some(id => observations.some(each => each.id === id))
        ? []
        : null;
    }),
});

const sideOf = ({ kind }: Args['why']): 'console' | 'service' => (kind === 'stopped' ? 'console' : 'service');

function whyOf(observations: readonly Observation[]): Args['why'] | null {
  const missing = lastOf(observations, 'push-record-missing');
  const stopped = lastOf(observations, 'push-stopped');
  if (missing) return { kind: 'missing', ...missing.args };
  if (stopped && !lastOf(observations, 'push-planned')) return { kind: 'stopped', ...stopped.args };
  if (lastOf(observations, 'push-not-planned')) return { kind: 'nobody' };
  return lastOf(observations, 'push-for-others') ? { kind: 'others' } : null;
}
