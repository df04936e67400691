import { expect, it } from 'vitest';
import { type Batch, batchOf } from '../../../src/engine/deliver/batch.ts';
import { sendAll } from '../../../src/engine/deliver/send-all.ts';
import type { Outcome } from '../../../src/tpns/outcome.ts';

const accepted: Outcome = {
  state: 'accepted',
  receipt: {
    state: 'accepted',
    status: 200,
    serverTime: null,
    retCode: 0,
    message: '',
    pushIds: ['1'],
    invalid: [],
    results: [],
    environment: null,
  },
};

async function* source(count: number, broken?: Error): AsyncGenerator<Batch> {
  for (let number = 1; number <= count; number++) yield batchOf(number, [`t${number}`]);
  if (broken) throw broken;
}

/** Answers that come when they are asked for, whoever waits. */
function held() {
  const waiting: (() => void)[] = [];
  return {
    send: () => new Promise<Outcome>(resolve => waiting.push(() => resolve(accepted))),
    answer: () => waiting.shift()?.(),
  };
}

const turns = async (): Promise<void> => {
  for (let i = 0; i < 20; i++) await Promise.resolve();
};

it('what is under way is waited for, also where the targets can not be read any further', async () => {
  const { send, answer } = held();
  const done: number[] = [];
  let ended = false;
  const all = sendAll({
    batches: source(2, new Error('no text')),
    send,
    concurrency: 3,
    stopped: () => false,
    done: ({ number }) => done.push(number),
  }).finally(() => {
    ended = true;
  });
  const thrown = expect(all).rejects.toThrow('no text');
  await turns();
  expect({ ended, done }).toEqual({ ended: false, done: [] });
  answer();
  await turns();
  expect({ ended, done }).toEqual({ ended: false, done: [1] });
  answer();
  await thrown;
  expect(done).toEqual([1, 2]);
});

it('nothing more is begun once an outcome can not be kept, and the others that are out are asked for theirs', async () => {
  const { send, answer } = held();
  const begun: number[] = [];
  const done: number[] = [];
  const all = sendAll({
    batches: source(9),
    send: batch => {
      begun.push(batch.number);
      return send();
    },
    concurrency: 3,
    stopped: () => false,
    done: ({ number }) => {
      done.push(number);
      if (number === 1) throw new Error('disk full');
    },
  });
  const thrown = expect(all).rejects.toThrow('disk full');
  for (let i = 0; i < 3; i++) {
    await turns();
    answer();
  }
  await thrown;
  expect({ begun, done }).toEqual({ begun: [1, 2, 3], done: [1, 2, 3] });
});
