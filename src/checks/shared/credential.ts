/** What `access-id-format` and `access-key-format` are: one finding for each wrong value, however often it is written. */
import { textOf } from '../../android/value.ts';
import type { Found, Verdict } from '../../core/check.ts';
import { note } from '../../core/note.ts';
import { type CredentialProblem, maskKey } from '../../tpns/credentials.ts';
import { ID_PLACEHOLDER, KEY_PLACEHOLDER } from '../../tpns/sdk.ts';
import type { AppSubject, Credential, Subject } from '../subject.ts';
import { type AnyCheck, define } from './define.ts';
import { inModules, someOf } from './modules.ts';

interface Wrong {
  readonly problem: CredentialProblem;
  /** Masked where it is a key; '' for one that must not be shown at all. */
  readonly shown: string;
  /** Places beside the one the finding points at. */
  readonly elsewhere: number;
}

function wrongCredentials(
  subject: Subject,
  which: Credential['which'],
  problemOf: (text: string) => CredentialProblem | null,
): Verdict<Wrong> {
  return inModules(subject, app => {
    const ours = app.credentials.filter(each => each.which === which);
    if (ours.length === 0) return null;
    const values = [...new Set(ours.map(({ value }) => value))];
    return values.flatMap((value): Found<Wrong>[] => {
      const problem = problemOf(value);
      const same = ours.filter(each => each.value === value);
      const [first, ...others] = same;
      if (problem === null || first === undefined) return [];
      const args = { problem, shown: shown(which, value, problem), elsewhere: others.length };
      const variants = same.some(({ always }) => always) ? {} : onlyIn(app, which, value);
      return [{ args, side: 'app', place: first.place, about: `${which} ${value}`, ...variants }];
    });
  });
}

/** Of a build type or a flavor: the variants that are made with it. */
function onlyIn(app: AppSubject, which: Credential['which'], value: string): Pick<Found<never>, 'variants'> {
  const key = which === 'access-id' ? ID_PLACEHOLDER : KEY_PLACEHOLDER;
  const made = app.variants.filter(
    variant => textOf(app.build.placeholdersOf(variant).values.get(key) ?? null) === value,
  );
  return made.length === 0
    ? {}
    : someOf(
        made.map(({ name }) => name),
        app,
      );
}

function shown(which: Credential['which'], value: string, problem: CredentialProblem): string {
  if (problem === 'looks-like-secret-key' || problem === 'empty') return '';
  // a SecretKey that was put in the wrong place is shown in no place
  if (which === 'access-id') return /[0-9a-f]{32}/i.test(value) ? '' : value;
  return maskKey(value);
}

const problemNote = (which: Credential['which'], { problem }: Wrong) =>
  note('credential-problem', { which, problem });

/** `name` is what people call it, in both languages. */
export function formatCheck(
  id: string,
  which: Credential['which'],
  name: string,
  problemOf: (text: string) => CredentialProblem | null,
): AnyCheck {
  return define<Wrong>({
    id,
    severity: 'error',
    fixable: false,
    before: [],
    source: 'https://cloud.tencent.com/document/product/548/36652',
    words: {
      en: {
        title: `the ${name} can’t be right`,
        message: (args, quote) =>
          `${quote(problemNote(which, args))}${args.shown === '' ? '' : ` It reads “${args.shown}” here.`}`,
        help: ({ elsewhere }) =>
          `Copy the ${name} of the Android app from the TPNS console (Configuration Management)${elsewhere > 0 ? `; the same value stands in ${elsewhere === 1 ? 'one other place' : `${elsewhere} other places`}` : ''}.`,
      },
      zh: {
        title: `${name} 格式错误`,
        message: (args, quote) =>
          `${quote(problemNote(which, args))}${args.shown === '' ? '' : `此处的值为“${args.shown}”。`}`,
        help: ({ elsewhere }) =>
          `请在 TPNS 控制台的“配置管理”中复制 Android 应用的 ${name}${elsewhere > 0 ? `；另有 ${elsewhere} 处写着同样的值` : ''}。`,
      },
    },
    run: subject => wrongCredentials(subject, which, problemOf),
  });
}
