import type { Words } from './types.ts';

const list = (items: readonly string[]): string => items.join(', ');

/** What is taken out of a build, or replaced in it. */
export const leaveWords = {
  'gradle-conditional-removal': {
    en: a =>
      `${a.what} stands here under a condition, in a loop or in a statement that says more, so tpns can't tell what else would go with it; take it out by hand`,
    zh: a => `${a.what} 在此处位于条件、循环或还含有其他内容的语句中，无法确定移除时会影响什么；请手动移除`,
  },
  'used-elsewhere': {
    en: a =>
      `${a.what} serves more than this: other places of the script, or other modules, rely on it; take it out by hand together with what does`,
    zh: a => `${a.what} 还被脚本的其他位置或其他模块使用，单独移除会影响它们；请连同相关内容一起手动移除`,
  },
  'what-dependency-removed': {
    en: a => `dependency ${a.coordinate}, taken out`,
    zh: a => `移除依赖 ${a.coordinate}`,
  },
  'what-placeholder-removed': {
    en: a => `manifest placeholder ${a.key}, taken out`,
    zh: a => `移除清单占位符 ${a.key}`,
  },
  'what-plugin-removed': { en: a => `plugin ${a.id}, taken out`, zh: a => `移除插件 ${a.id}` },
  'what-plugin-mapping-removed': {
    en: a => `resolution of the plugin ${a.id}, taken out`,
    zh: a => `移除插件 ${a.id} 的解析规则`,
  },
  'what-value': { en: a => `value of ${a.name}`, zh: a => `${a.name} 的值` },
  'what-json-key': { en: a => `package ${a.key}`, zh: a => `包名 ${a.key}` },
  'next-pair-in-code': {
    en: a =>
      `${a.file}, line ${a.line}, hands over another ${a.call === 'setAccessId' ? 'AccessID' : 'AccessKey'} with ${a.call}, and code wins over the build; take the call out or give it the new value`,
    zh: a =>
      `${a.file} 第 ${a.line} 行用 ${a.call} 设置了另一个 ${a.call === 'setAccessId' ? 'AccessID' : 'AccessKey'}，代码中的值优先于构建配置；请删除该调用，或改为新值`,
  },
  'what-component-removed': { en: a => `component ${a.name}, taken out`, zh: a => `移除组件 ${a.name}` },
  'what-action-renamed': { en: a => `action ${a.action}`, zh: a => `action ${a.action}` },
  'what-dependency-former': {
    en: a => `dependency ${a.coordinate} in the place of ${a.former}`,
    zh: a => `依赖 ${a.coordinate}（替换 ${a.former}）`,
  },
  'what-repository-removed': { en: a => `repository ${a.url}, taken out`, zh: a => `移除仓库 ${a.url}` },
  'what-catalog-former': { en: a => `library ${a.coordinate}`, zh: a => `库 ${a.coordinate}` },
  'next-former-sdk': {
    en: a =>
      `${list(a.artifacts)} of XG, TPNS's predecessor, can no longer be downloaded; TPNS ${a.version} is in their place. Code written for XG has to follow: registerPush takes no account any more, receivers implement the methods of today's XGPushBaseReceiver, and the AccessID comes from the TPNS console`,
    zh: a =>
      `信鸽（TPNS 的前身）的 ${list(a.artifacts)} 已无法下载，已替换为 TPNS ${a.version}。原来针对信鸽编写的代码也需要调整：registerPush 不再带账号参数，接收器需实现新版 XGPushBaseReceiver 的方法，AccessID 须使用 TPNS 控制台中的值`,
  },
  'next-placeholder-left': {
    en: a =>
      `${a.file} still gives the placeholder ${a.key}, which the plugin does not need: a manifest asks for it, or a map that others share holds it. Take it out when nothing reads it any more`,
    zh: a =>
      `${a.file} 仍提供占位符 ${a.key}（插件方式并不需要）：清单中引用了它，或它位于与其他配置共用的 map 中；确认不再使用后可将其删除`,
  },
} satisfies Words<
  | 'next-placeholder-left'
  | 'next-former-sdk'
  | 'what-component-removed'
  | 'what-action-renamed'
  | 'what-dependency-former'
  | 'what-repository-removed'
  | 'what-catalog-former'
  | 'what-value'
  | 'what-json-key'
  | 'next-pair-in-code'
  | 'gradle-conditional-removal'
  | 'used-elsewhere'
  | 'what-dependency-removed'
  | 'what-placeholder-removed'
  | 'what-plugin-removed'
  | 'what-plugin-mapping-removed'
>;
