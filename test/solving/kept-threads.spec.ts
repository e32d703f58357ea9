import { Worker } from 'node:worker_threads';
import { describe, expect, it } from '@jest/globals';
import { answerInThread, SolverDied } from '../../src/solving/answer-in-thread.js';
import { prepareThread } from '../../src/solving/kept-threads.js';

const script = new URL('../support/telling.thread.js', import.meta.url);
const answer = () => answerInThread<never, number>(script, { wish: 'answer' }, {});

describe('a thread that answers orders', () => {
  it('waits for the next order, which finds the engine loaded', async () => {
    const thread = await answer();
    expect(await answer()).toBe(thread);
  });

  it('may be started ahead, once: the order that comes then finds it loaded', async () => {
    const ahead = new URL('?ahead', script);
    prepareThread(ahead);
    prepareThread(ahead);
    const later = new Worker(ahead);
    const thread = await answerInThread<never, number>(ahead, { wish: 'answer' }, {});
    expect(thread).toBe(later.threadId - 1);
    await later.terminate();
  });

  it('has one order at a time: who comes meanwhile gets another, and one of them is kept', async () => {
    const threads = await Promise.all([answer(), answer()]);
    expect(new Set(threads).size).toBe(2);
    expect(threads).toContain(await answer());
  });

  it('goes with the order it died of; the next order gets a new one', async () => {
    const thread = await answer();
    await expect(answerInThread(script, { wish: 'die' }, {})).rejects.toThrow(SolverDied);
    expect(await answer()).not.toBe(thread);
  });

  it('refuses what cannot be sent, and answers again', async () => {
    await expect(answerInThread(script, { wish: () => 'answer' }, {})).rejects.toThrow('could not be cloned');
    expect(await answer()).toBeGreaterThan(0);
  });

  it('reports while it works, and answers with what it has when it is stopped: this order, not the next', async () => {
    const over = new AbortController();
    const heard: number[] = [];
    const report = (thread: number) => {
      heard.push(thread);
      over.abort();
    };
    const thread = await answerInThread<number, number>(script, { wish: 'go on' }, { signal: over.signal, report });
    expect(heard).toEqual([thread]);
    expect(await answer()).toBe(thread);
  });
});
