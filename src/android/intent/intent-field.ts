/** The fields between `#Intent;` and `end`, one at a time. */
import { percentDecode } from './decode.ts';
import type { ReadExtra } from './extra.ts';
import { readExtra } from './extra.ts';
import type { AndroidIntent, Component, Rect } from './intent.ts';
import { javaDecode, javaInt } from './java.ts';

/** Flags that hand out access to a URI. A URI from elsewhere may not set them. */
const PERMISSION_FLAGS = 0x1 | 0x2 | 0x40 | 0x80;

export interface Field {
  readonly key: string;
  /** Decoded. */
  readonly value: string;
}

export type FieldFault = Extract<ReadExtra, { ok: false }>['why'];

/** The intent with the field in it, or what is wrong with the field. `scheme` and `SEL` are the caller's. */
export function applyField(
  intent: AndroidIntent,
  { key, value }: Field,
  unsafe: boolean,
): AndroidIntent | FieldFault {
  switch (key) {
    case 'action':
    case 'type':
    case 'identifier':
    case 'package':
      return { ...intent, [key]: value };
    case 'category':
      return intent.categories.includes(value)
        ? intent
        : { ...intent, categories: [...intent.categories, value] };
    case 'component':
      return { ...intent, component: readComponent(value) };
    case 'launchFlags': {
      const flags = javaDecode(value);
      return flags === null ? 'bad-number' : { ...intent, flags: unsafe ? flags : flags & ~PERMISSION_FLAGS };
    }
    case 'extendedLaunchFlags': {
      const extendedFlags = javaDecode(value);
      return extendedFlags === null ? 'bad-number' : { ...intent, extendedFlags };
    }
    case 'sourceBounds': {
      const sourceBounds = readRect(value);
      return sourceBounds === 'bad-number' ? sourceBounds : { ...intent, sourceBounds };
    }
    default: {
      if (key[1] !== '.') return 'unknown-key';
      const read = readExtra(key.charAt(0), value);
      if (!read.ok) return read.why;
      return { ...intent, extras: new Map(intent.extras).set(percentDecode(key.slice(2)), read.extra) };
    }
  }
}

/** `package/Class`, or `package/.Class` for a class inside the package; null without a slash that divides. */
export function readComponent(text: string): Component | null {
  const slash = text.indexOf('/');
  if (slash < 0 || slash + 1 >= text.length) return null;
  const owner = text.slice(0, slash);
  const name = text.slice(slash + 1);
  return { package: owner, className: name.startsWith('.') ? owner + name : name };
}

function readRect(text: string): Rect | null | 'bad-number' {
  if (!/^-?[0-9]+ -?[0-9]+ -?[0-9]+ -?[0-9]+$/.test(text)) return null;
  const [left, top, right, bottom] = text.split(' ').map(side => javaInt(side));
  if (left == null || top == null || right == null || bottom == null) return 'bad-number';
  return { left, top, right, bottom };
}
