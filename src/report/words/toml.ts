import type { Words } from './types.ts';

/** Version catalogs, and the small files beside them. */
export const tomlWords = {
  'toml-invalid': {
    en: a => `it is not valid TOML${a.reason === '' ? '' : ` (${a.reason})`}; correct it and run tpns again`,
    zh: a => `不是合法的 TOML${a.reason === '' ? '' : `（${a.reason}）`}；请修正后重新运行 tpns`,
  },
  'catalog-no-libraries': {
    en: a =>
      `the version catalog has no [libraries] table that ${a.coordinate} could be added to; add the snippet where its libraries are declared`,
    zh: a => `版本目录中没有可以加入 ${a.coordinate} 的 [libraries] 表；请把代码片段加到声明依赖库的位置`,
  },
  'catalog-version-shared': {
    en: a =>
      `the version of ${a.coordinate} is “${a.key}” in [versions], which ${a.others.join(', ')} ${a.others.length === 1 ? 'uses' : 'use'} as well; give ${a.coordinate} a version of its own and run tpns again`,
    zh: a =>
      `${a.coordinate} 的版本引用 [versions] 中的“${a.key}”，而 ${a.others.join('、')} 也在使用它；请先为 ${a.coordinate} 单独声明版本，再重新运行 tpns`,
  },
  'catalog-version-rich': {
    en: a =>
      `the catalog states rules for the version of ${a.coordinate} (a range, several wishes or a rejection), so one number can't take their place; change them by hand`,
    zh: a =>
      `版本目录为 ${a.coordinate} 声明了版本规则（范围、多个条件或排除项），不能直接替换成一个版本号；请手动修改`,
  },
  'catalog-version-missing': {
    en: a => `the version of ${a.coordinate} is “${a.key}”, which [versions] does not have; add it there`,
    zh: a => `${a.coordinate} 的版本引用“${a.key}”，但 [versions] 中没有这一项；请在其中补上`,
  },
  'what-catalog-library': {
    en: a => `library ${a.coordinate} in the version catalog`,
    zh: a => `版本目录中的库 ${a.coordinate}`,
  },
  'what-catalog-version': {
    en: a => `version of ${a.coordinate} in the version catalog`,
    zh: a => `版本目录中 ${a.coordinate} 的版本`,
  },
  'what-property': { en: a => `property ${a.key}`, zh: a => `属性 ${a.key}` },
  'what-ignored': { en: a => `ignored: ${a.pattern}`, zh: a => `忽略 ${a.pattern}` },
  'ignore-contradicted': {
    en: a =>
      `a line with “!” takes ${a.pattern} out of what git ignores, probably on purpose; take that line away if it is not wanted`,
    zh: a => `有一行以“!”开头，把 ${a.pattern} 排除在忽略规则之外，可能是有意为之；如不需要请删除该行`,
  },
} satisfies Words<
  | 'toml-invalid'
  | 'what-property'
  | 'what-ignored'
  | 'ignore-contradicted'
  | 'catalog-no-libraries'
  | 'catalog-version-shared'
  | 'catalog-version-rich'
  | 'catalog-version-missing'
  | 'what-catalog-library'
  | 'what-catalog-version'
>;
