import { describe, expect, it } from '@jest/globals';
import { findingSentence, plannerSentence } from '../../src/engine/index.js';
import { english, run } from './command-line.js';

const question = { works: 30, badSharePercent: 20, confidencePercent: 95, tolerated: 0, habitPercent: 10 };

describe('the planner on the command line', () => {
  it('says what ten per cent of a class buy and how many works are needed', async () => {
    const wish = ['plan-sample', '--works', '30', '--share', '20', '--confidence', '95'];
    expect(await run(...wish)).toMatchObject({
      code: 0,
      out: '10\u00A0% от 30 – это 3 работы: если неверно оценены 20\u00A0% (6 и больше), такая проверка заметит это с вероятностью 50,1\u00A0%; 11 работ – с вероятностью не меньше 95\u00A0%.\n',
    });
    expect(await english(...wish)).toMatchObject({
      code: 0,
      out: '10% of 30 is 3 works: if 20% are mis-marked (6 or more), that notices it with a probability of 50.1%; 11 works do so with at least 95%.\n',
    });
  });

  it('says what a finished sample proves', async () => {
    const finished = ['plan-sample', '--works', '30', '--sample', '11', '--found', '0'];
    expect((await run(...finished)).out).toMatch(/^.*не больше 5 \(16,7\u00A0%\)\.\n$/);
    expect((await english(...finished)).out).toMatch(/^.*at most 5 \(16\.7%\)\.\n$/);
  });

  it.each<[string, readonly string[], RegExp]>([
    ['half a finding', ['--sample', '3'], /go together/],
    ['more found than checked', ['--sample', '3', '--found', '4'], /only 3 works were checked/],
    ['more checked than there are', ['--sample', '31', '--found', '0'], /only 30 works/],
    ['certainty', ['--confidence', '100'], /above 0 and below 100/],
  ])('refuses %s', async (_what, args, reason) => {
    const { code, err } = await english('plan-sample', '--works', '30', ...args);
    expect([code, err]).toEqual([2, expect.stringMatching(reason)]);
  });

  it('decides ties exactly, tolerates errors, and says when no sample does it', () => {
    expect(plannerSentence({ ...question, works: 10, badSharePercent: 10, confidencePercent: 90 }).ru).toMatch(/; 9 работ –/);
    expect(plannerSentence({ ...question, tolerated: 1 }).en).toMatch(/; 17 works do so with at least 95% with 1 tolerated/);
    expect(plannerSentence({ ...question, tolerated: 6 }).en).toMatch(/there is no such sample/);
  });

  it('bounds a full check by what was found', () => {
    expect(findingSentence({ works: 30, sample: 30, found: 2 }, 95).en).toMatch(/at most 2 \(6\.7%\)/);
  });
});
