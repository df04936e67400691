import { expect, it } from 'vitest';
import { once } from './once.ts';

it('does the work once and gives its value to everyone', async () => {
  let times = 0;
  const work = (): number => ++times;
  expect(await Promise.all([once('counted', work), once('counted', work)])).toEqual([1, 1]);
  expect(await once('counted', work)).toBe(1);
});

it('gives the failure to everyone, and does not try again', async () => {
  let times = 0;
  const work = (): never => {
    times++;
    throw new Error('no npm here');
  };
  await expect(once('failing', work)).rejects.toThrow('no npm here');
  await expect(once('failing', work)).rejects.toThrow('no npm here');
  expect(times).toBe(1);
});
