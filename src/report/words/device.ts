import type { NoteArgs } from '../../core/note.ts';
import type { Lang, Words } from './types.ts';

type NotReady = NoteArgs['adb-not-ready']['state'];
type Unanswered = NoteArgs['device-unanswered']['why'];

const NOT_READY: Readonly<Record<NotReady, Readonly<Record<Lang, string>>>> = {
  unauthorized: { en: 'does not trust this computer yet', zh: '尚未授权这台电脑进行调试' },
  offline: { en: 'is attached but does not answer adb (offline)', zh: '已连接，但 adb 无响应（offline）' },
  'no-permissions': {
    en: "can't be opened by this user (no permissions)",
    zh: '当前用户没有权限访问（no permissions）',
  },
  connecting: { en: 'is still connecting', zh: '仍在连接中' },
  'not-running': { en: 'has not started Android', zh: '没有运行在正常的 Android 系统中' },
};

const NOT_READY_HELP: Readonly<Record<NotReady, Readonly<Record<Lang, string>>>> = {
  unauthorized: {
    en: 'Unlock the phone and accept “Allow USB debugging?”. If nothing is asked: revoke USB debugging authorisations in the developer options, then unplug and plug in again.',
    zh: '请解锁手机，在“允许 USB 调试吗？”弹窗中点击允许。没有弹窗时，在开发者选项中撤销 USB 调试授权，再重新插拔数据线。',
  },
  offline: {
    en: 'Unplug it and plug it in again (a wireless one: adb disconnect, then adb connect); if that does not help, run adb kill-server.',
    zh: '请重新插拔数据线（无线调试请先 adb disconnect 再 adb connect）；仍无效时执行 adb kill-server 后重试。',
  },
  'no-permissions': {
    en: 'On Linux: install the package android-sdk-platform-tools-common (it brings the udev rules) or add yourself to the group plugdev, log in again, and plug the phone in again.',
    zh: 'Linux 下请安装 android-sdk-platform-tools-common（包含 udev 规则），或将当前用户加入 plugdev 组，重新登录后再插入手机。',
  },
  connecting: { en: 'Wait a few seconds, then try again.', zh: '请等待几秒后重试。' },
  'not-running': {
    en: 'It is in its bootloader, in recovery, or starting: let it start up to the home screen.',
    zh: '设备处于 bootloader、recovery 或启动过程中，请等它进入桌面后再试。',
  },
};

const UNANSWERED: Readonly<Record<Unanswered, Readonly<Record<Lang, string>>>> = {
  late: { en: 'The device did not answer in time', zh: '设备未在限定时间内响应' },
  gone: { en: 'The connection to the device broke off', zh: '与设备的连接中断' },
  denied: { en: 'The device refuses to tell the shell', zh: '设备拒绝 shell 读取' },
  'too-long': { en: 'The device answered with more than can be read', zh: '设备返回的内容过多，无法读取' },
  unreadable: { en: 'The device answered in a way that is not understood', zh: '设备返回的内容无法解析' },
  'given-up': { en: 'After that, the device was no longer asked', zh: '此后不再询问设备' },
};

/** Talking to a device through adb. */
export const deviceWords = {
  'adb-absent': {
    en: a => `adb is not on this computer (${a.client})`,
    zh: a => `本机没有 adb（${a.client}）`,
  },
  'adb-absent-help': {
    en: () =>
      'Install the Android SDK Platform-Tools (Android Studio: SDK Manager › SDK Tools; Debian and Ubuntu: apt install adb; macOS: brew install --cask android-platform-tools), then put adb on the PATH, or set ANDROID_HOME to the SDK, or TPNS_ADB to the program itself.',
    zh: () =>
      '请安装 Android SDK Platform-Tools（Android Studio：SDK Manager › SDK Tools；Debian/Ubuntu：apt install adb；macOS：brew install --cask android-platform-tools），然后将 adb 加入 PATH，或用 ANDROID_HOME 指定 SDK 目录，或用 TPNS_ADB 指定 adb 程序路径。',
  },
  'adb-silent': {
    en: a => `adb did not answer within ${a.seconds} seconds`,
    zh: a => `adb 在 ${a.seconds} 秒内没有响应`,
  },
  'adb-silent-help': {
    en: () => 'Its server hangs: run adb kill-server, plug the device in again, and try once more.',
    zh: () => 'adb 服务卡住了：请执行 adb kill-server，重新插拔设备后再试。',
  },
  'adb-failed': {
    en: a => `adb can't tell which devices there are: ${a.said}`,
    zh: a => `adb 无法列出设备：${a.said}`,
  },
  'adb-failed-help': {
    en: () =>
      'Run adb kill-server and adb devices by hand. Two different adb versions on one computer (one of Android Studio, one of the system) end each other: use one for both.',
    zh: () =>
      '请先手动执行 adb kill-server 和 adb devices。同一台电脑上的两个 adb 版本（如 Android Studio 自带的和系统安装的）会互相终止对方的服务，请统一使用一个。',
  },
  'adb-none': { en: () => 'no device is attached', zh: () => '没有连接任何设备' },
  'adb-none-help': {
    en: () =>
      'Plug the phone in with a cable that carries data, switch on USB debugging in its developer options (tap the build number seven times to get them), and accept this computer on the phone; or start an emulator. adb devices has to list it.',
    zh: () =>
      '请使用可传输数据的 USB 线连接手机，在开发者选项中打开 USB 调试（连续点击版本号 7 次可打开开发者选项），并在手机上允许本机调试；也可以启动模拟器。执行 adb devices 应能看到该设备。',
  },
  'adb-several': {
    en: a => `several devices are attached: ${a.serials.join(', ')}`,
    zh: a => `连接了多台设备：${a.serials.join('、')}`,
  },
  'adb-several-help': {
    en: a => `Name the one that is meant, for instance --device ${a.serial}, or set ANDROID_SERIAL.`,
    zh: a => `请指定其中一台，例如 --device ${a.serial}，或设置环境变量 ANDROID_SERIAL。`,
  },
  'adb-unknown': {
    en: a =>
      `no device ${a.serial} is attached${a.serials.length === 0 ? '' : `; there are ${a.serials.join(', ')}`}`,
    zh: a =>
      `没有连接设备 ${a.serial}${a.serials.length === 0 ? '' : `；当前已连接：${a.serials.join('、')}`}`,
  },
  'adb-unknown-help': {
    en: () => 'Look at adb devices for the serial; it may also come from ANDROID_SERIAL.',
    zh: () => '请用 adb devices 核对序列号；它也可能来自环境变量 ANDROID_SERIAL。',
  },
  'adb-not-ready': {
    en: a => `${a.serial} ${NOT_READY[a.state].en}`,
    zh: a => `设备 ${a.serial} ${NOT_READY[a.state].zh}`,
  },
  'adb-not-ready-help': {
    en: a => NOT_READY_HELP[a.state].en,
    zh: a => NOT_READY_HELP[a.state].zh,
  },
  'adb-passed-over': {
    en: a => `${a.serial} was not asked: it ${NOT_READY[a.state].en}.`,
    zh: a => `未询问设备 ${a.serial}：${NOT_READY[a.state].zh}。`,
  },
  'device-unanswered': {
    en: a => `${UNANSWERED[a.why].en}: ${a.commands.join(' · ')}. What it would have told stays unknown.`,
    zh: a => `${UNANSWERED[a.why].zh}：${a.commands.join(' · ')}。相关情况未知。`,
  },
  'device-app-unnamed': {
    en: () => 'No application id is known, so only the device itself was asked, and not the app on it.',
    zh: () => '未能确定应用的包名，因此只查询了设备本身，没有查询应用。',
  },
} satisfies Words<
  | 'adb-absent'
  | 'adb-absent-help'
  | 'adb-silent'
  | 'adb-silent-help'
  | 'adb-failed'
  | 'adb-failed-help'
  | 'adb-none'
  | 'adb-none-help'
  | 'adb-several'
  | 'adb-several-help'
  | 'adb-unknown'
  | 'adb-unknown-help'
  | 'adb-not-ready'
  | 'adb-not-ready-help'
  | 'adb-passed-over'
  | 'device-unanswered'
  | 'device-app-unnamed'
>;
