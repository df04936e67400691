/** What is known of a push that would explain why it got no further, as a list behind the finding. */
import type { Lang } from '../../core/lang.ts';
import type { Observation } from '../../core/observation.ts';

type Reason = (observation: Observation) => Readonly<Record<Lang, string>> | null;

const reasonOf: Reason = each => {
  switch (each.id) {
    case 'push-filtered-word':
      return {
        en: `it says “${each.args.word}”, and vendors hold back what calls itself a test`,
        zh: `文案中含有“${each.args.word}”，厂商会拦截测试类消息`,
      };
    case 'push-at-night':
      return {
        en: `it went out at ${each.args.hour} o'clock in Beijing, outside the vendor's hours for such messages`,
        zh: `发送时间为北京时间 ${each.args.hour} 点，不在厂商允许下发此类消息的时段内`,
      };
    case 'push-channel-unnamed':
      return {
        en: `it does not set ${each.args.field}, so the vendor files it under the kind with the tightest limits`,
        zh: `未设置 ${each.args.field}，厂商会按限制最严的类别处理`,
      };
    case 'push-text-long':
      return {
        en: `its ${each.args.what} has ${each.args.length} characters, and the vendor takes ${each.args.limit}`,
        zh: `${each.args.what === 'title' ? '标题' : '内容'}有 ${each.args.length} 个字符，厂商上限为 ${each.args.limit}`,
      };
    case 'push-custom-content':
      return each.args.problem === 'dropped'
        ? null
        : { en: 'its custom content is no JSON object', zh: '自定义参数不是 JSON 对象' };
    case 'push-in-app':
      return {
        en: 'it is an in-app message, which never takes a vendor’s channel and waits until the app runs',
        zh: '它是应用内消息，不走厂商通道，只有应用运行时才会下发',
      };
    case 'push-expired':
      return {
        en: `its lifetime of ${each.args.seconds} seconds ran out`,
        zh: `${each.args.seconds} 秒的离线保存时长已过`,
      };
    default:
      return null;
  }
};

/** @param channel only what is about it, or about none. */
export const reasonsFor = (
  observations: readonly Observation[],
  channel: string | null,
): Readonly<Record<Lang, string>>[] =>
  observations
    .filter(each => each.channel === null || channel === null || each.channel === channel)
    .flatMap(each => reasonOf(each) ?? []);

export function reasonText(reasons: readonly Readonly<Record<Lang, string>>[], lang: Lang): string {
  if (reasons.length === 0) return '';
  const all = reasons.map(each => each[lang]);
  return lang === 'en' ? ` Seen in the push: ${all.join('; ')}.` : `该推送中已发现：${all.join('；')}。`;
}
