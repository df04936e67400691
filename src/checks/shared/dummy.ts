/** Texts that stand for a value somebody was to fill in. */

/** `xxxx`, `your app id`, `<…>`, `你的…`, `***`, the name of the value itself. */
const DUMMY =
  /^x+$|x{4,}|X{4,}|\byour\b|[<>*]|\.{3}|您的|你的|请填|填写|替换|注册应用|申请|^(?:(?:\w*[ _-])?(?:app|access)[ _-]?(?:id|key)|todo|null|none|test|demo|placeholder|change[_-]?me)$/i;

export const isDummy = (value: string): boolean => value.trim() === '' || DUMMY.test(value.trim());
