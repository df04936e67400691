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
  'manifest-contradiction': {
    en: a =>
      a.node === 'strict'
        ? `tools:node="strict" on <${a.element}> lets ${a.name} differ in nothing from what a library says, so a change may stop the build; take that marker away first, if the change is wanted`
        : `tools:node="${a.node}" on <${a.element}> takes ${a.name} out of the merged manifest; remove that marker first, if the element is wanted`,
    zh: a =>
      a.node === 'strict'
        ? `<${a.element}> 上的 tools:node="strict" 要求 ${a.name} 与依赖库中的声明完全一致，修改后可能导致构建失败；如需修改，请先删除此标记`
        : `<${a.element}> 上的 tools:node="${a.node}" 会在合并清单时移除 ${a.name}；如需保留该元素，请先删除此标记`,
  },
  'manifest-attribute-removed': {
    en: a =>
      `tools:remove on <${a.element}> ${a.name} takes android:${a.attribute} away, and the build stops where it is set as well; take android:${a.attribute} out of that list first`,
    zh: a =>
      `<${a.element}> ${a.name} 的 tools:remove 要求移除 android:${a.attribute}，此时再设置该属性会导致构建失败；请先将 android:${a.attribute} 从该列表中删除`,
  },
  'manifest-twice': {
    en: a => `<${a.element}> ${a.name} is declared twice; keep one of the two`,
    zh: a => `<${a.element}> ${a.name} 重复声明，请只保留一处`,
  },
  'manifest-misplaced': {
    en: a =>
      `<${a.element}> ${a.name} stands in <${a.parent}>, where the build does not accept it; move it into <${a.belongs}>`,
    zh: a =>
      `<${a.element}> ${a.name} 写在了 <${a.parent}> 中，构建时不会被接受，请将其移到 <${a.belongs}> 中`,
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
  'manifest-open-name': {
    en: a =>
      `“${a.written}” may turn out to be ${a.name} once the build has filled it in; write the full class name there`,
    zh: a => `“${a.written}”在构建时替换后可能就是 ${a.name}，请在该处直接写出完整类名`,
  },
  'manifest-entity': {
    en: a =>
      `an entity of the DOCTYPE stands among the elements here and may bring further ones along; write them out, or add the lines to <${a.element}> by hand`,
    zh: a =>
      `此处的元素之间引用了 DOCTYPE 中定义的实体，其中可能还包含其他元素；请将其展开写出，或手动把代码添加到 <${a.element}> 中`,
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
