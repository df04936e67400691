import type { NoteArgs } from '../../core/note.ts';
import type { Words } from './types.ts';

const PARTS: Readonly<
  Record<NoteArgs['xml-unclosed']['part'], { readonly en: string; readonly zh: string }>
> = {
  comment: { en: 'the comment', zh: '注释' },
  cdata: { en: 'the CDATA section', zh: 'CDATA 段' },
  instruction: { en: 'the processing instruction', zh: '处理指令' },
  doctype: { en: 'the DOCTYPE', zh: 'DOCTYPE' },
  tag: { en: 'the tag', zh: '标签' },
  value: { en: 'the value of the attribute', zh: '属性值' },
  element: { en: 'the element', zh: '元素' },
};

function named(text: string, name: string): string {
  return name === '' ? text : `${text} ${name}`;
}

export const xmlWords = {
  'xml-unclosed': {
    en: a => `${named(PARTS[a.part].en, a.name)} that begins here is never closed`,
    zh: a => `此处开始的${named(PARTS[a.part].zh, a.name)}没有结束`,
  },
  'xml-unexpected': {
    en: a => `“${a.found}” can't stand here`,
    zh: a => `此处不应出现“${a.found}”`,
  },
  'xml-template': {
    en: a =>
      `“${a.marker}” belongs to a template: this file only becomes XML in another step, so edit the template by hand`,
    zh: a => `“${a.marker}”是模板标记：该文件需经其他步骤才会生成 XML，请手动修改模板`,
  },
  'xml-less-than': {
    en: a => `the value of ${a.attribute} holds a “<”; a quote may be missing, otherwise write “&lt;”`,
    zh: a => `属性 ${a.attribute} 的值中含有“<”：可能缺少引号，否则请写成“&lt;”`,
  },
  'xml-attribute': {
    en: a => `“${a.found}” in <${a.element}> is no attribute; write name="value", with a blank in front`,
    zh: a => `<${a.element}> 中的“${a.found}”不是合法的属性，应写成 name="value"，并与前面的内容以空格分隔`,
  },
  'xml-attribute-twice': {
    en: a => `the attribute ${a.attribute} is there twice in one tag; remove one of them`,
    zh: a => `同一标签中重复出现属性 ${a.attribute}，请删除其中一个`,
  },
  'xml-prefix': {
    en: a =>
      `the prefix “${a.prefix}” of ${a.name} is not declared, or not in a valid way; declare it with xmlns:${a.prefix}="…"`,
    zh: a => `${a.name} 的命名空间前缀“${a.prefix}”未声明或声明有误，请用 xmlns:${a.prefix}="…" 声明`,
  },
  'xml-end-tag': {
    en: a => `</${a.close}> stands where </${a.open}> is due`,
    zh: a => `此处应为 </${a.open}>，实际却是 </${a.close}>`,
  },
  'xml-outside-root': {
    en: a => `“${a.found}” stands outside the root element; remove it`,
    zh: a => `“${a.found}”位于根元素之外，请删除`,
  },
  'xml-second-root': {
    en: a => `<${a.name}> is a second root element; a file has only one`,
    zh: a => `<${a.name}> 是第二个根元素，一个文件只能有一个根元素`,
  },
  'xml-no-root': {
    en: a => `the file holds no element; <${a.name}> was expected`,
    zh: a => `文件中没有任何元素，应包含 <${a.name}>`,
  },
  'xml-declaration-late': {
    en: a =>
      `“${a.found}” has to be the very first thing in the file; remove the blanks or text in front of it`,
    zh: a => `“${a.found}”必须位于文件最开头，请删除它前面的空白或文字`,
  },
  'xml-strict': {
    en: a => `the XML is not well-formed here: ${a.reason}`,
    zh: a => `此处的 XML 格式不正确：${a.reason}`,
  },
} satisfies Words<Extract<keyof NoteArgs, `xml-${string}`>>;
