import type { FileFault } from '../../ports.ts';
import type { Words } from './types.ts';

const REASON: Readonly<Record<FileFault['reason'], { en: string; zh: string }>> = {
  denied: { en: 'permission denied', zh: '没有权限' },
  'read-only': { en: 'the file system is read-only', zh: '文件系统为只读' },
  full: { en: 'no space left', zh: '磁盘空间不足' },
  'not-a-file': { en: 'its folder is no folder', zh: '所在路径不是文件夹' },
  other: { en: 'the file system refused it', zh: '文件系统拒绝操作' },
};

/** Plans in files, patches, and what is said before a write. */
export const planWords = {
  'plan-to-stdout': {
    en: () => '--plan writes to a file that only you can read; name one (- for stdout is not possible)',
    zh: () => '--plan 会写入一个仅本人可读的文件，请指定文件名（不支持用 - 输出到标准输出）',
  },
  'plan-taken': {
    en: a => `${a.file} exists and is no plan of tpns, so it is not overwritten; name another file`,
    zh: a => `${a.file} 已存在，且不是 tpns 的计划文件，因此不会覆盖；请指定其他文件名`,
  },
  'plan-unwritten': {
    en: a => `the plan could not be written to ${a.file}: ${REASON[a.reason].en}`,
    zh: a => `无法将计划写入 ${a.file}：${REASON[a.reason].zh}`,
  },
  'plan-saved': {
    en: a => `The plan is in ${a.file}. To write it: tpns init --apply ${a.file}`,
    zh: a => `计划已保存到 ${a.file}。写入工程请运行：tpns init --apply ${a.file}`,
  },
  'plan-missing': {
    en: a => `there is no plan ${a.file}`,
    zh: a => `计划文件 ${a.file} 不存在`,
  },
  'plan-no-plan': {
    en: a => `${a.file} is no plan of tpns init --plan`,
    zh: a => `${a.file} 不是由 tpns init --plan 生成的计划文件`,
  },
  'plan-other-version': {
    en: a => `the plan ${a.file} was made by tpns ${a.made}, and this is ${a.here}`,
    zh: a => `计划 ${a.file} 由 tpns ${a.made} 生成，当前版本为 ${a.here}`,
  },
  'plan-edited': {
    en: a => `the plan ${a.file} was changed after tpns made it, so nothing of it is written`,
    zh: a => `计划 ${a.file} 在生成之后被修改过，因此不会写入其中任何内容`,
  },
  'plan-leads-outside': {
    en: a => `the plan ${a.file} names “${a.named}”, which is no file of a project; nothing of it is written`,
    zh: a => `计划 ${a.file} 中的“${a.named}”不是工程内的文件，因此不会写入其中任何内容`,
  },
  'plan-elsewhere': {
    en: a =>
      `the plan ${a.file} is for a project with a module ${a.module}, and this one has none of that name`,
    zh: a => `计划 ${a.file} 针对的工程包含模块 ${a.module}，而当前工程中没有该模块`,
  },
  'plan-stale': {
    en: () => 'changed since the plan was made',
    zh: () => '在计划生成之后被改动',
  },
  'title-stale': {
    en: a =>
      a.count === 1
        ? 'Nothing was written: one file is not what it was when the plan was made.'
        : `Nothing was written: ${a.count} files are not what they were when the plan was made.`,
    zh: a => `未写入任何文件：有 ${a.count} 个文件与生成计划时不一致。`,
  },
  'plan-anew': {
    en: () => 'Make the plan anew with tpns init --plan.',
    zh: () => '请用 tpns init --plan 重新生成计划。',
  },
  'usage-apply-answers': {
    en: a => `--apply writes a plan as it is; ${a.options.join(', ')} would make it another one`,
    zh: a => `--apply 会原样写入计划，不能与 ${a.options.join('、')} 同时使用`,
  },
  'patch-from-above': {
    en: a =>
      `git apply, called in this folder, would silently leave out ${a.count === 1 ? 'one file' : `${a.count} files`} of this patch. Instead: tpns init --patch … | git -C ${a.folder} apply`,
    zh: a =>
      `在当前目录运行 git apply 会静默跳过该补丁中的 ${a.count} 个文件，请改用：tpns init --patch … | git -C ${a.folder} apply`,
  },
  uncommitted: {
    en: a =>
      `Not committed yet in ${a.files.length === 1 ? 'a file' : 'files'} to be changed: ${a.files.join(', ')}. That work stays; a commit before would keep it apart.`,
    zh: a =>
      `以下待修改文件中有尚未提交的改动：${a.files.join('、')}。这些改动会保留；如需与本次修改区分，请先提交。`,
  },
} satisfies Words<
  | 'plan-to-stdout'
  | 'plan-taken'
  | 'plan-unwritten'
  | 'plan-saved'
  | 'plan-missing'
  | 'plan-no-plan'
  | 'plan-other-version'
  | 'plan-edited'
  | 'plan-leads-outside'
  | 'plan-elsewhere'
  | 'plan-stale'
  | 'title-stale'
  | 'plan-anew'
  | 'usage-apply-answers'
  | 'patch-from-above'
  | 'uncommitted'
>;
