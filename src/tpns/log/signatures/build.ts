/** Lines of a build. People hand over its output where a log was asked for, and it says why there is no app to log. */
import { type Signature, shown, signaturesOf } from '../signature.ts';

const NOTHING = { en: 'There is nothing to do.', zh: '无需处理。' };

export const buildSignatures: readonly Signature[] = signaturesOf('gradle', [
  {
    id: 'gradle-vendor-null',
    needles: ['tpns-plugin--W--'],
    pattern: /tpns-plugin--W--: \[TpnsPlugin\] (?<vendor>huawei|vivo|xiaomi|meizu|oppo) is null/i,
    family: 'any',
    verdict: 'harmless',
    meaning: {
      en: 'tpns-configs.json says nothing of this vendor, so the plugin leaves it out.',
      zh: 'tpns-configs.json 中没有该厂商的配置，插件会跳过它。',
    },
    remedy: {
      en: 'Only if the vendor is wanted: fill in its block below channel.',
      zh: '仅在需要该厂商时，补全 channel 下的对应配置。',
    },
    sample: 'tpns-plugin--W--: [TpnsPlugin] oppo is null',
    confidence: 'observed',
    shows: () => shown('line-harmless', { signature: 'gradle-vendor-null' }),
  },
  {
    id: 'gradle-no-flavors',
    needles: ['no configs for productFlavors'],
    pattern: /no configs for productFlavors/i,
    family: 'any',
    verdict: 'harmless',
    meaning: { en: 'The project has no product flavors.', zh: '项目没有配置 productFlavors。' },
    remedy: NOTHING,
    sample: 'tpns-plugin--W--: [TpnsPlugin] no configs for productFlavors: null',
    confidence: 'observed',
    shows: () => shown('line-harmless', { signature: 'gradle-no-flavors' }),
  },
  {
    id: 'gradle-check-tpns',
    needles: ["checkTPNS'"],
    pattern: /Execution failed for task '(?<task>:(?:[\w.:-]{1,200}:)?checkTPNS)'/i,
    family: 'any',
    verdict: 'fail',
    meaning: {
      en: 'The Gradle plugin ends the build because a newer SDK is out.',
      zh: '因为有新版 SDK，Gradle 插件终止了构建。',
    },
    remedy: {
      en: 'Set upgrade to false in tpns-configs.json, or raise the version there and in the dependencies.',
      zh: '在 tpns-configs.json 中将 upgrade 设为 false，或同时提高该文件和依赖中的版本。',
    },
    sample: "Execution failed for task ':shop:checkTPNS'.",
    shows: ({ task = '' }) => shown('build-stopped', { why: 'check-tpns', detail: task }),
  },
  {
    id: 'gradle-package-attribute',
    needles: ['Incorrect package=', 'namespace via the package attribute'],
    pattern:
      /Incorrect package=(?:"(?<package>[\w.]{1,200})")?|Setting the namespace via the package attribute/i,
    family: 'any',
    verdict: 'fail',
    meaning: {
      en: 'From version 8 on the Android Gradle plugin refuses a package attribute in a source manifest.',
      zh: 'AGP 8 起不再接受清单中的 package 属性。',
    },
    remedy: {
      en: 'Move its value to namespace in the build script; if the manifest belongs to a Flutter plugin, upgrade that.',
      zh: '将其移到构建脚本的 namespace；若来自 Flutter 插件，请升级插件。',
    },
    sample: 'Incorrect package="com.example.shop" found in source AndroidManifest.xml.',
    confidence: 'observed',
    shows: captured => shown('build-stopped', { why: 'package-attribute', detail: captured.package ?? '' }),
  },
  {
    id: 'gradle-task-failed',
    needles: ['Execution failed for task'],
    pattern: /Execution failed for task '(?<task>:(?:[\w.-]{1,80}:){0,8}(?!checkTPNS')[\w.-]{1,120})'/,
    family: 'any',
    verdict: 'fail',
    meaning: {
      en: 'A task of the build failed, so there is no new app.',
      zh: '构建任务失败，没有产出新的应用。',
    },
    remedy: {
      en: 'Mend what the lines around it name, and build again.',
      zh: '按其前后的提示修改后重新构建。',
    },
    sample: "Execution failed for task ':app:processReleaseMainManifest'.",
    confidence: 'observed',
    shows: ({ task = '' }) => shown('build-stopped', { why: 'task', detail: task }),
  },
  {
    id: 'gradle-placeholder-missing',
    needles: ['requires a placeholder substitution'],
    pattern: /requires a placeholder substitution but no value for <(?<placeholder>\w{1,100})> is provided/i,
    family: 'any',
    verdict: 'fail',
    meaning: {
      en: "A library's manifest has a placeholder that the build gives no value.",
      zh: '依赖库清单中的占位符没有取值。',
    },
    remedy: {
      en: 'Add it to the manifestPlaceholders that are there; a second assignment would drop the others.',
      zh: '加到已有的 manifestPlaceholders 中，不要重新赋值覆盖。',
    },
    sample:
      'Attribute meta-data#XG_V2_ACCESS_KEY@value at AndroidManifest.xml requires a placeholder substitution but no value for <XG_ACCESS_KEY> is provided.',
    confidence: 'observed',
    shows: ({ placeholder = '' }) => shown('build-stopped', { why: 'placeholder', detail: placeholder }),
  },
  {
    id: 'gradle-exported-missing',
    needles: ['Apps targeting Android 12 and higher'],
    pattern:
      /Apps targeting Android 12 and higher are required to specify an explicit value for .?android:exported/i,
    family: 'any',
    verdict: 'fail',
    meaning: {
      en: 'A component with an intent-filter does not say whether it is exported, which targetSdk 31 demands.',
      zh: '带 intent-filter 的组件没有声明 android:exported，targetSdk 31 起为必填。',
    },
    remedy: {
      en: 'Say false for the receiver and true for the activity that a push opens.',
      zh: '接收器设为 false，推送跳转的 Activity 设为 true。',
    },
    sample:
      'android:exported needs to be explicitly specified for <activity>. Apps targeting Android 12 and higher are required to specify an explicit value for `android:exported`.',
    confidence: 'observed',
    shows: () => shown('build-stopped', { why: 'exported', detail: '' }),
  },
  {
    id: 'gradle-ndk-deprecated',
    needles: ['NDK integration is deprecated'],
    pattern: /NDK integration is deprecated in the current plugin/i,
    family: 'any',
    verdict: 'info',
    meaning: {
      en: 'An early Android Gradle plugin met an ndk block.',
      zh: '早期版本的 Android Gradle 插件不支持 ndk 配置块。',
    },
    remedy: {
      en: 'Add android.useDeprecatedNdk=true to gradle.properties, or raise the plugin.',
      zh: '在 gradle.properties 中加入 android.useDeprecatedNdk=true，或升级插件。',
    },
    sample: 'Error: NDK integration is deprecated in the current plugin.',
    shows: () => shown('build-stopped', { why: 'ndk', detail: '' }),
  },
]);
