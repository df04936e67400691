import type { FileFault } from '../../ports.ts';
import type { Words } from './types.ts';

const REASON: Record<FileFault['reason'], { en: string; zh: string }> = {
  denied: { en: 'permission denied', zh: '没有权限' },
  'read-only': { en: 'the file system is read-only', zh: '文件系统为只读' },
  full: { en: 'no space left', zh: '磁盘空间不足' },
  'not-a-file': { en: 'it is not a regular file', zh: '不是普通文件' },
  other: { en: 'the file system refused it', zh: '文件系统拒绝操作' },
};

/** Writing, recovering and taking back. */
export const journalWords = {
  'file-outside': {
    en: a => `${a.file} leads outside the project, so it is not written`,
    zh: a => `${a.file} 指向工程之外，因此不会写入`,
  },
  'file-read-only': {
    en: a => `${a.file} may not be written`,
    zh: a => `${a.file} 不可写`,
  },
  'file-changed': {
    en: a => `${a.file} has changed since it was read; nothing was written. Run the command again.`,
    zh: a => `${a.file} 在读取之后被改动，未写入任何文件。请重新运行该命令。`,
  },
  'write-failed': {
    en: a => `${a.file} could not be written: ${REASON[a.reason].en}`,
    zh: a => `无法写入 ${a.file}：${REASON[a.reason].zh}`,
  },
  'write-failed-help': {
    en: () => 'All files have their old content again.',
    zh: () => '所有文件均已恢复为原来的内容。',
  },
  busy: {
    en: a => `another tpns (process ${a.process}) is writing in this project; try again when it is done`,
    zh: a => `另一个 tpns 进程（${a.process}）正在写入该工程，请稍后再试`,
  },
  'recovered-finished': {
    en: a => `An earlier run was cut off while writing; its ${a.files} files have been completed.`,
    zh: a => `之前的一次运行在写入时中断，现已补全其 ${a.files} 个文件。`,
  },
  'recovered-undone': {
    en: a => `An earlier run was cut off while writing; its ${a.files} files have their old content again.`,
    zh: a => `之前的一次运行在写入时中断，其 ${a.files} 个文件已恢复为原来的内容。`,
  },
  'recovered-partly': {
    en: a =>
      `An earlier run was cut off while writing, and ${a.file} was changed since: it stays as it is, the other files have their old content again.`,
    zh: a =>
      `之前的一次运行在写入时中断，且 ${a.file} 之后又被改动：该文件保持不变，其他文件已恢复为原来的内容。`,
  },
  'file-fault': {
    en: a => `${a.file}: ${REASON[a.reason].en}`,
    zh: a => `${a.file}：${REASON[a.reason].zh}`,
  },
  'what-undone': { en: () => 'text of tpns taken back', zh: () => '撤销 tpns 写入的内容' },
  'undo-edited': {
    en: () =>
      'edited since inside the text tpns had written, so this file stays as it is; take this out by hand',
    zh: () => 'tpns 写入的内容之后被改动过，因此该文件保持不变；请手动移除以下内容',
  },
  'undo-edited-new-file': {
    en: () => 'created by tpns and edited since, so it stays; delete it by hand if it is no longer needed',
    zh: () => '该文件由 tpns 创建，之后被改动过，因此予以保留；如不再需要请手动删除',
  },
  'undo-unreadable': {
    en: () => "converted to another encoding since, so the text of tpns can't be taken out byte for byte",
    zh: () => '该文件之后被转换为其他编码，无法逐字节地撤销 tpns 写入的内容',
  },
  'undo-line-ends': {
    en: a => `${a.file}: the line ends were converted since; they stay as they are now`,
    zh: a => `${a.file}：换行符之后被转换过，现有换行符保持不变`,
  },
  'undo-gone': {
    en: a =>
      `${a.file} is not there any more, so nothing was taken back in it; if it was renamed, take the text of tpns out by hand`,
    zh: a => `${a.file} 已不存在，因此未对其做任何撤销；如果只是改了名，请手动移除其中由 tpns 写入的内容`,
  },
  'undo-nothing': { en: () => 'Nothing to undo.', zh: () => '没有可撤销的修改。' },
  'undo-nothing-left': {
    en: () => 'Nothing of that run is left in the project: its files are as they were before, or gone.',
    zh: () => '工程中已没有该次运行写入的内容：相关文件已恢复原状或不存在。',
  },
  'undo-done': {
    en: a =>
      `Taken back: ${a.files} ${a.files === 1 ? 'file' : 'files'}${a.runs > 1 ? ` of ${a.runs} runs` : ''}`,
    zh: a => `已撤销 ${a.files} 个文件${a.runs > 1 ? `（共 ${a.runs} 次运行）` : ''}`,
  },
  'undo-would': {
    en: a =>
      `Would be taken back: ${a.files} ${a.files === 1 ? 'file' : 'files'}${a.runs > 1 ? ` of ${a.runs} runs` : ''}`,
    zh: a => `将撤销 ${a.files} 个文件${a.runs > 1 ? `（共 ${a.runs} 次运行）` : ''}`,
  },
  'undo-record': {
    en: a => `${a.file}, the record of a run, can't be read, so nothing was taken back`,
    zh: a => `运行记录 ${a.file} 无法读取，因此未撤销任何修改`,
  },
  'undo-record-help': {
    en: () => 'Restore that file; or move it away to take back the other runs, and this one by hand.',
    zh: () => '请恢复该文件；或将其移走，以便撤销其他各次修改，这一次的修改则需手动还原。',
  },
  'ask-undo': {
    en: a => `Take back ${a.files} ${a.files === 1 ? 'file' : 'files'}?`,
    zh: a => `撤销 ${a.files} 个文件的修改？`,
  },
} satisfies Words<
  | 'file-outside'
  | 'file-read-only'
  | 'file-changed'
  | 'write-failed'
  | 'write-failed-help'
  | 'busy'
  | 'recovered-finished'
  | 'recovered-undone'
  | 'recovered-partly'
  | 'file-fault'
  | 'what-undone'
  | 'undo-edited'
  | 'undo-edited-new-file'
  | 'undo-unreadable'
  | 'undo-line-ends'
  | 'undo-gone'
  | 'undo-nothing'
  | 'undo-nothing-left'
  | 'undo-done'
  | 'undo-would'
  | 'undo-record'
  | 'undo-record-help'
  | 'ask-undo'
>;
