import type { NoteArgs } from '../../core/note.ts';
import type { Words } from './types.ts';

type ManifestNote =
  | Extract<keyof NoteArgs, `manifest-${string}`>
  | 'what-permission'
  | 'what-meta-data'
  | 'what-meta-data-value'
  | 'what-meta-data-removed'
  | 'what-library'
  | 'what-library-required'
  | 'what-receiver'
  | 'what-receiver-actions'
  | 'what-exported'
  | 'what-view-filter';

export const manifestWords = {
  'what-permission': {
    en: a => `permission ${a.name}`,
    zh: a => `权限 ${a.name}`,
  },
  'what-meta-data': {
    en: a => `meta-data ${a.name}`,
    zh: a => `meta-data ${a.name}`,
  },
  'what-meta-data-value': {
    en: a => `value of meta-data ${a.name}`,
    zh: a => `meta-data ${a.name} 的值`,
  },
  'what-meta-data-removed': {
    en: a => `meta-data ${a.name}`,
    zh: a => `meta-data ${a.name}`,
  },
  'what-library': {
    en: a => `uses-library ${a.name}`,
    zh: a => `uses-library ${a.name}`,
  },
  'what-library-required': {
    en: a => `android:required="${a.value}" on uses-library ${a.name}`,
    zh: a => `uses-library ${a.name} 的 android:required="${a.value}"`,
  },
  'what-receiver': {
    en: a => `receiver ${a.name}`,
    zh: a => `receiver ${a.name}`,
  },
  'what-receiver-actions': {
    en: a => `actions of receiver ${a.name}: ${a.actions}`,
    zh: a => `receiver ${a.name} 的 action：${a.actions}`,
  },
  'what-exported': {
    en: a => `android:exported="${a.value}" on ${a.name}`,
    zh: a => `${a.name} 的 android:exported="${a.value}"`,
  },
  'what-view-filter': {
    en: a => `intent-filter for ${a.uri} on ${a.name}`,
    zh: a => `${a.name} 上用于打开 ${a.uri} 的 intent-filter`,
  },
  'manifest-root': {
    en: a => `the root element is <${a.found}>, not <manifest>, so this is not an Android manifest`,
    zh: a => `根元素是 <${a.found}> 而不是 <manifest>，该文件不是 Android 清单`,
  },
  'manifest-applications': {
    en: a => `there is a second <${a.element}>; a manifest has only one, so merge the two`,
    zh: a => `出现了第二个 <${a.element}>，清单中只能有一个，请将二者合并`,
  },
  'manifest-prefix': {
    en: a => `no prefix is declared for ${a.uri}; add xmlns:android="${a.uri}" to <manifest>`,
    zh: a => `未声明命名空间 ${a.uri} 的前缀，请在 <manifest> 上添加 xmlns:android="${a.uri}"`,
  },
  'manifest-contradiction': {
    en: a =>
      `tools:node="${a.node}" on <${a.element}> takes ${a.name} out of the merged manifest; remove that marker first, if the element is wanted`,
    zh: a =>
      `<${a.element}> 上的 tools:node="${a.node}" 会在合并清单时移除 ${a.name}；如需保留该元素，请先删除此标记`,
  },
  'manifest-twice': {
    en: a => `<${a.element}> ${a.name} is declared twice; keep one of the two`,
    zh: a => `<${a.element}> ${a.name} 重复声明，请只保留一处`,
  },
  'manifest-undecided': {
    en: a =>
      `android:${a.attribute} of <${a.element}> ${a.name} is “${a.value}”, which the build fills in; change it where it is defined, or write the value here`,
    zh: a =>
      `<${a.element}> ${a.name} 的 android:${a.attribute} 为“${a.value}”，其值由构建过程决定；请在定义处修改，或在此处直接写明取值`,
  },
  'manifest-limited': {
    en: a =>
      `<${a.element}> ${a.name} is limited by android:${a.attribute}="${a.value}"; remove the limit if the permission is needed on newer devices`,
    zh: a =>
      `<${a.element}> ${a.name} 受 android:${a.attribute}="${a.value}" 限制；如新设备也需要该权限，请删除此限制`,
  },
  'manifest-relative': {
    en: a =>
      `“${a.written}” may or may not mean ${a.name}, for neither a namespace nor a package is known; write the full class name`,
    zh: a => `命名空间和包名均未知，无法判断“${a.written}”是否指 ${a.name}，请写出完整类名`,
  },
  'manifest-no-component': {
    en: a => `${a.name} is not declared in this manifest; declare it, or name a class that is`,
    zh: a => `该清单中没有声明 ${a.name}，请先声明，或改用已声明的类`,
  },
  'manifest-second-reader': {
    en: a =>
      `a second XML parser reads the edited file differently${a.element === '' ? '' : ` at ${a.element}`}, so the edit was not made`,
    zh: a =>
      `另一个 XML 解析器对修改后文件的解读不一致${a.element === '' ? '' : `（位于 ${a.element}）`}，因此未执行修改`,
  },
} satisfies Words<ManifestNote>;
