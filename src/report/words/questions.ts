import type { RegionId } from '../../tpns/regions.ts';
import type { Words } from './types.ts';

const REGION: Readonly<Record<RegionId, { en: string; zh: string }>> = {
  guangzhou: { en: 'Guangzhou', zh: '广州' },
  shanghai: { en: 'Shanghai', zh: '上海' },
  hongkong: { en: 'Hong Kong (China)', zh: '中国香港' },
  singapore: { en: 'Singapore', zh: '新加坡' },
};

/** What `init` asks a person. */
export const questionWords = {
  'ask-module': {
    en: () => 'Which application gets TPNS? (--module)',
    zh: () => '为哪个应用模块接入 TPNS？（--module）',
  },
  'choice-module': { en: a => `${a.module}  ${a.file}`, zh: a => `${a.module}  ${a.file}` },
  'ask-access-id': {
    en: () => 'AccessID of the Android app, ten digits, from the TPNS console:',
    zh: () => 'Android 应用的 AccessID（10 位数字，见 TPNS 控制台）：',
  },
  'ask-access-key': {
    en: () => 'AccessKey of the Android app, 12 characters (not the SecretKey):',
    zh: () => 'Android 应用的 AccessKey（12 位，不是 SecretKey）：',
  },
  'ask-region': {
    en: () => 'Access point of the app, as the console shows it',
    zh: () => '应用所在的服务接入点（以控制台为准）',
  },
  'ask-region-hint': {
    en: a => `Access point of the app (the AccessID looks like ${a.region})`,
    zh: a => `应用所在的服务接入点（从 AccessID 看像是${REGION[a.region].zh}）`,
  },
  'region-name': {
    en: a => `${a.region}  ${REGION[a.region].en}, ${a.domain}`,
    zh: a => `${a.region}  ${REGION[a.region].zh}，${a.domain}`,
  },
  'ask-package': {
    en: () => "Package name the console knows the app by (the build script's applicationId can't be read):",
    zh: () => '控制台中登记的应用包名（无法从构建脚本读出 applicationId）：',
  },
  'ask-package-of': {
    en: () => 'Which of its package names is the one the console knows?',
    zh: () => '控制台中登记的是哪一个应用包名？',
  },
  'ask-redirect': {
    en: () => 'Should a tap on a notification open a certain screen, by a link of this app?',
    zh: () => '点击通知后是否要通过应用内链接打开指定页面？',
  },
  'ask-redirect-uri': {
    en: () => 'Link to open, scheme://host/path; the console gets the same one:',
    zh: () => '点击后打开的链接（scheme://host/path，控制台需填写相同的值）：',
  },
  'ask-redirect-activity': {
    en: () => 'Activity that opens it',
    zh: () => '由哪个 Activity 打开',
  },
  'choice-launcher': {
    en: a => `${a.activity}  (the launcher activity)`,
    zh: a => `${a.activity}（启动 Activity）`,
  },
  'ask-im': {
    en: () => 'This app uses the IM SDK. Add the classes for its offline push, too? (--im)',
    zh: () => '该应用使用了 IM SDK，是否一并添加 IM 离线推送所需的类？（--im）',
  },
  'found-title': { en: () => 'Found in this project:', zh: () => '在工程中识别到：' },
  'ask-apply': {
    en: a => `Write these changes to ${a.files} ${a.files === 1 ? 'file' : 'files'}?`,
    zh: a => `将以上修改写入 ${a.files} 个文件？`,
  },
} satisfies Words<
  | 'ask-module'
  | 'choice-module'
  | 'ask-access-id'
  | 'ask-access-key'
  | 'ask-region'
  | 'ask-region-hint'
  | 'region-name'
  | 'ask-package'
  | 'ask-package-of'
  | 'ask-redirect'
  | 'ask-redirect-uri'
  | 'ask-redirect-activity'
  | 'choice-launcher'
  | 'ask-im'
  | 'found-title'
  | 'ask-apply'
>;
