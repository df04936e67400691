import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { channels } from '../../src/channels/index.ts';
import { isPushChannel } from '../../src/tpns/channels.ts';
import { repository } from '../support/repository.ts';

it('lists every channel that has a file, under the name of its file, once', () => {
  const files = readdirSync(join(repository, 'src/channels')).filter(file => file !== 'index.ts');
  expect(channels.map(channel => `${channel.id}.ts`).sort()).toEqual(files.sort());
  expect(channels.every(channel => isPushChannel(channel.id))).toBe(true);
});
