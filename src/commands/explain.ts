/** `tpns explain <code>`: what a code of the SDKs, the service, a vendor or IM means, and what to do about it. */
import { note } from '../core/note.ts';
import type { World } from '../ports.ts';
import type { Settings } from '../settings.ts';
import { findCodes } from '../tpns/codes/find.ts';
import { talk } from './context.ts';

declare module '../core/note.ts' {
  interface NoteArgs {
    'explain-unknown': { query: string };
  }
}

export async function explain(world: World, settings: Settings, words: readonly string[]): Promise<number> {
  const { say } = talk(world, settings);
  const query = words.join(' ');
  const found = findCodes(query);
  const { lang } = settings;
  if (settings.json) {
    const matches = found.map(({ source, code, name, meaning, remedy, doc, confidence }) => ({
      source,
      code,
      ...(name === undefined ? {} : { name }),
      meaning: meaning[lang],
      remedy: remedy[lang],
      confidence,
      ...(doc === undefined ? {} : { doc }),
    }));
    world.screen.answer(JSON.stringify({ command: 'explain', ok: found.length > 0, matches }, null, 2));
  } else if (found.length === 0) {
    world.screen.answer(say(note('explain-unknown', { query })));
  } else {
    const { bold, dim } = world.screen.paint.answer;
    const blocks = found.map(({ source, code, name, meaning, remedy, doc }) =>
      [
        `${bold(`${source} ${code}`)}${name === undefined ? '' : dim(`  ${name}`)}`,
        `  ${meaning[lang]}`,
        `  → ${remedy[lang]}`,
        ...(doc === undefined ? [] : [dim(`  ${doc}`)]),
      ].join('\n'),
    );
    world.screen.answer(blocks.join('\n\n'));
  }
  return found.length > 0 ? 0 : 1;
}
