import type { Words } from './types.ts';

const SOURCE_EN = {
  logcat: 'log',
  device: 'device',
  apk: 'archive',
  online: 'TPNS',
  im: 'IM',
  project: 'project',
};
const SOURCE_ZH = {
  logcat: '日志',
  device: '设备',
  apk: '安装包',
  online: 'TPNS',
  im: 'IM',
  project: '工程',
};

/** What `doctor` says around its evidence. */
export const witnessWords = {
  'doctor-needs-online': {
    en: a => `${a.option} is a question to the TPNS API, and --online is missing`,
    zh: a => `${a.option} 需要查询 TPNS 接口，但没有指定 --online`,
  },
  'doctor-needs-online-help': {
    en: () => 'Add --online: the network is asked only where you say so.',
    zh: () => '请加上 --online：只有明确指定时才会访问网络。',
  },
  'witness-log': {
    en: a => (a.file === null ? 'Reading the log' : `Reading ${a.file}`),
    zh: a => (a.file === null ? '正在读取日志' : `正在读取 ${a.file}`),
  },
  'witness-device': { en: () => 'Asking the device', zh: () => '正在查询设备' },
  'witness-archive': {
    en: a => `Fetching the installed ${a.package}`,
    zh: a => `正在读取已安装的 ${a.package}`,
  },
  'witness-online': { en: a => `Asking ${a.endpoint}`, zh: a => `正在查询 ${a.endpoint}` },
  'witness-no-project': {
    en: () => 'There is no Android project here, so only the evidence itself was judged.',
    zh: () => '当前目录没有 Android 工程，因此仅根据证据本身判断。',
  },
  'rehearse-no-redirect': {
    en: () => 'nothing says which link to open',
    zh: () => '没有指定要打开的跳转地址',
  },
  'rehearse-no-package': {
    en: () =>
      'nothing says which app the link should open: there is no project here, and none of its apps on the device',
    zh: () => '无法确定该地址应打开哪个应用：当前目录没有工程，设备上也没有对应的应用',
  },
  'ask-rehearse': {
    en: a => `This opens a page on the device: ${a.command} – go on?`,
    zh: a => `将在设备上打开页面：${a.command}，是否继续？`,
  },
  'rehearse-confirm': {
    en: a => `opening a page on the device has to be confirmed with --yes: ${a.command}`,
    zh: a => `在设备上打开页面需要用 --yes 确认：${a.command}`,
  },
  'rehearse-declined': {
    en: () => 'The link was not opened on the device.',
    zh: () => '未在设备上打开该地址。',
  },
  'rehearse-silent': {
    en: () => 'The device was told to open the link, and did not say what came of it.',
    zh: () => '已让设备打开该地址，但设备没有返回结果。',
  },
  'rehearse-redirect': {
    en: () => 'the link has a character in it that no command line can hold',
    zh: () => '跳转地址中含有无法写入命令行的字符',
  },
  'rehearse-shown': {
    en: a => (a.ran ? 'Opened on the device as a channel would:' : 'To open the link as a channel would:'),
    zh: a => (a.ran ? '已按通道的方式在设备上打开：' : '可用以下命令按通道的方式打开该地址：'),
  },
  'explain-stage-causes': { en: () => 'What may break it:', zh: () => '可能在此中断的原因：' },
  'diagnosis-title': { en: () => 'How far the push gets', zh: () => '推送走到了哪一步' },
  'verdict-likely': {
    en: a => `${a.high ? 'Almost certainly' : 'Most likely'}: ${a.cause}.`,
    zh: a => `${a.high ? '基本可以确定' : '最可能的原因'}：${a.cause}。`,
  },
  'verdict-open': {
    en: a =>
      a.count === 1
        ? 'One cause would fit, and the evidence is too thin to be sure.'
        : `${a.count} causes would fit, the likeliest first; the next step tells them apart.`,
    zh: a =>
      a.count === 1
        ? '有一个原因可以解释，但证据尚不充分。'
        : `有 ${a.count} 个原因可以解释，最可能的在前；下一步可进一步区分。`,
  },
  'verdict-not-enough': {
    en: () => 'There is not enough evidence to name a cause.',
    zh: () => '证据不足，无法判断原因。',
  },
  'verdict-well': {
    en: () => 'It arrived at the device, as far as the evidence goes, and nothing that was seen is broken.',
    zh: () => '现有证据表明推送已到达设备，所见各环节均正常。',
  },
  'evidence-source': { en: a => SOURCE_EN[a.of], zh: a => SOURCE_ZH[a.of] },
  'evidence-line': { en: a => `(line ${a.line})`, zh: a => `（第 ${a.line} 行）` },
  'evidence-finding': {
    en: a => `Finding ${a.check}: ${a.title}.`,
    zh: a => `检查项 ${a.check}：${a.title}。`,
  },
} satisfies Words<
  | 'doctor-needs-online'
  | 'doctor-needs-online-help'
  | 'witness-log'
  | 'witness-device'
  | 'witness-archive'
  | 'witness-online'
  | 'witness-no-project'
  | 'rehearse-no-redirect'
  | 'rehearse-no-package'
  | 'ask-rehearse'
  | 'rehearse-confirm'
  | 'rehearse-declined'
  | 'rehearse-silent'
  | 'rehearse-redirect'
  | 'rehearse-shown'
  | 'explain-stage-causes'
  | 'diagnosis-title'
  | 'verdict-likely'
  | 'verdict-open'
  | 'verdict-not-enough'
  | 'verdict-well'
  | 'evidence-source'
  | 'evidence-line'
  | 'evidence-finding'
>;
