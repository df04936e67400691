/** What a diagnosis is told with, in the terminal and on the page; the sentences of causes and observations stand beside them. */
import type { Confidence } from '../../core/diagnosis.ts';
import type { Stage, StageState } from '../../core/push-path.ts';
import type { Lang } from './types.ts';

export interface DiagnosisWords {
  /** As short as they stand below a step in the picture. */
  readonly stages: Readonly<Record<Stage, string>>;
  readonly states: Readonly<Record<StageState, string>>;
  readonly confidence: Readonly<Record<Confidence, string>>;
  readonly likeliest: string;
  readonly others: string;
  readonly supports: string;
  readonly contradicts: string;
  readonly remedy: string;
  readonly next: string;
  /** More evidence than is shown. */
  readonly more: (count: number) => string;
}

const en: DiagnosisWords = {
  stages: {
    registration: 'Registration',
    'vendor-token': 'Vendor token',
    binding: 'Binding',
    plan: 'Targeting',
    send: 'Sending',
    vendor: 'Vendor relay',
    arrival: 'Arrival',
    display: 'Display',
    click: 'Tap',
    redirect: 'Page opens',
  },
  states: { proven: 'proven', broken: 'broken', unknown: 'no evidence' },
  confidence: { high: 'high confidence', medium: 'medium confidence', low: 'low confidence' },
  likeliest: 'Likeliest cause',
  others: 'Also possible',
  supports: 'Speaks for it',
  contradicts: 'Speaks against it',
  remedy: 'What to do',
  next: 'Next step',
  more: count => `+${count} more`,
};

const zh: DiagnosisWords = {
  stages: {
    registration: '注册 TPNS',
    'vendor-token': '厂商 Token',
    binding: '绑定',
    plan: '命中目标',
    send: '服务下发',
    vendor: '厂商转发',
    arrival: '到达设备',
    display: '通知展示',
    click: '用户点击',
    redirect: '打开页面',
  },
  states: { proven: '已确认正常', broken: '在此中断', unknown: '暂无证据' },
  confidence: { high: '把握较大', medium: '把握一般', low: '把握较小' },
  likeliest: '最可能的原因',
  others: '其他可能',
  supports: '支持的证据',
  contradicts: '不支持的证据',
  remedy: '处理办法',
  next: '下一步',
  more: count => `另有 ${count} 条`,
};

export const diagnosisWords: Readonly<Record<Lang, DiagnosisWords>> = { en, zh };
