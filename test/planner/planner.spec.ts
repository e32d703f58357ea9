import { beforeEach, describe, expect, it } from '@jest/globals';
import { Problem } from '../../src/http/problem.js';
import { PlannerService } from '../../src/planner/planner.service.js';
import { QUESTIONS } from '../../src/planner/planner.schema.js';

const NOW = new Date('2026-05-01T10:00:00Z');
const MOST_BYTES = 30_000;
/** Of a processor, whatever else the machine does. */
const LONGEST_MICROSECONDS = 5_000_000;

let planner: PlannerService;
let visitors = 0;

beforeEach(() => {
  planner = new PlannerService();
});

const ask = (query: Record<string, unknown>) => planner.answer(query, `visitor ${visitors++}`, NOW);
const show = (query: Record<string, unknown>) => planner.page(query, `visitor ${visitors++}`, NOW);

function refusalOf(query: Record<string, unknown>): Problem {
  try {
    ask(query);
  } catch (error) {
    if (error instanceof Problem) return error;
  }
  throw new Error('not refused');
}

describe('the planner answers', () => {
  it('how many works find a bad school, exactly at a tie', () => {
    expect(ask({ works: '10', share: '10', confidence: '90' }).figures).toMatchObject({ errors: 1, sample: 9 });
    expect(ask({ works: '300', share: '10', confidence: '95', tolerated: '0' }).figures).toMatchObject({ sample: 28 });
  });

  it('what ten per cent of a class of thirty buy', () => {
    const [sentence] = ask({ works: '30', share: '20' }).sentences;
    expect(sentence!.ru).toContain('10\u00A0% от 30 – это 3 работы');
    expect(sentence!.ru).toContain('11 работ');
  });

  it('with a plan for two risks, be it nearly every work', () => {
    const { figures } = ask({ question: 'acceptance', works: '300', acceptable: '2', rejectable: '10' });
    expect(figures).toMatchObject({ plan: { tolerated: 3 } });
    expect(ask({ question: 'acceptance', works: '10', acceptable: '0', rejectable: '1' }).figures).toMatchObject({
      plan: { sample: 9 },
    });
  });

  it('with exact bounds after the fact', () => {
    expect(ask({ question: 'bound', works: '2000', sample: '150', found: '10', confidence: '99' }).figures).toEqual({
      atMost: 254,
      atLeast: 59,
      between: [54, 269],
    });
  });

  it('with a quota for each group that holds wherever the errors lie', () => {
    const { figures } = ask({ question: 'strata', sizes: '25, 28;22 30 19', share: '10', confidence: '90', least: '0' });
    expect(figures).toMatchObject({ errors: 13, sample: 20, take: [4, 4, 4, 5, 3] });
  });

  it('where a staged check may stop', () => {
    const { figures } = ask({ question: 'sequential', works: '300', rejectable: '10', hoped: '1' });
    expect((figures['stopAt'] as number[]).slice(0, 4)).toEqual([30, 52, 75, 101]);
  });

  it('how many works a share and a mean difference need', () => {
    expect(ask({ question: 'estimation', works: '5000', precision: '10', guess: '10', confidence: '99' }).figures).toEqual({
      sample: 60,
    });
    expect(ask({ question: 'difference', works: '1000', precision: '0,2', deviation: '1,5', confidence: '99' }).figures).toEqual({
      sample: 272,
    });
  });

  it('numbers that are written as the planner itself writes them', () => {
    for (const works of ['5 000', '5\u00A0000', ' 5000 ', '5000,0'])
      expect(ask({ works, share: '12,5' }).asked).toMatchObject({ works: 5000, share: 12.5 });
  });

  it('each question with a link that asks the same again', () => {
    for (const question of QUESTIONS) {
      const answer = ask({ question });
      const again = Object.fromEntries(new URL(answer.link, 'http://x').searchParams);
      expect(ask(again)).toEqual(answer);
    }
  });
});

describe('the planner refuses', () => {
  it.each([
    [{ works: '1e9' }, 'query.works'],
    [{ works: ['3', '4'] }, 'query.works'],
    [{ works: '12', share: '<script>' }, 'query.share'],
    [{ share: '0.00001' }, 'query.share'],
    [{ works: '' }, 'query.works'],
    [{ question: 'bound', sample: '20', found: '21' }, 'query.found'],
    [{ question: 'strata', sizes: `1${',1'.repeat(300)}` }, 'query.sizes'],
    [{ question: 'strata', sizes: '0,5' }, 'query.sizes'],
    [{ question: 'strata', sizes: ['5', '6'] }, 'query.sizes'],
    [{ works: '1e2' }, 'query.works'],
    [{ works: '0x10' }, 'query.works'],
    [{ works: '1 0000' }, 'query.works'],
    [{ question: 'strata', sizes: '99999,99999' }, 'query.sizes'],
    [{ question: 'sequential', rejectable: '5', hoped: '5' }, 'query.hoped'],
    [{ seed: '1' }, 'query'],
  ])('%j and says where', (query, where) => {
    expect(refusalOf(query).facts).toMatchObject({
      status: 400,
      faults: expect.arrayContaining([expect.objectContaining({ where })]),
    });
  });

  it('a question that it does not know', () => {
    expect(refusalOf({ question: 'constructor' }).facts.code).toBe('planner.unknown-question');
  });

  it('to be asked without end', () => {
    for (let i = 0; i < 60; i++) planner.answer({ question: 'bound' }, 'one', NOW);
    expect(() => planner.answer({ question: 'bound' }, 'one', NOW)).toThrow('Too many questions');
    const { figures } = planner.answer({ question: 'bound' }, 'another', NOW);
    const later = new Date(NOW.getTime() + 2000);
    expect(planner.answer({ question: 'bound' }, 'one', later).figures).toEqual(figures);
  });

  it('no question within its bounds for want of time', () => {
    const longest = [
      { works: '1000000', share: '0.001', tolerated: '9' },
      { works: '1000000', share: '0.05', tolerated: '20', confidence: '99.9' },
      { question: 'acceptance', works: '2000', acceptable: '40', rejectable: '50', producer: '0,1', consumer: '0,1' },
      { question: 'acceptance', works: '2000', acceptable: '4', rejectable: '5', producer: '0,1', consumer: '0,1' },
      { question: 'bound', works: '100000', sample: '1000', found: '50' },
      { question: 'strata', sizes: Array.from({ length: 60 }, () => '166').join(','), share: '0.1' },
      { question: 'strata', sizes: Array.from({ length: 60 }, () => '166').join(','), share: '100' },
      { question: 'sequential', works: '3000', rejectable: '1', hoped: '0' },
      { question: 'sequential', works: '3000', rejectable: '100', hoped: '50' },
    ];
    for (const query of longest) {
      const before = process.cpuUsage();
      ask(query);
      const { user } = process.cpuUsage(before);
      expect({ query, isSlow: user > LONGEST_MICROSECONDS }).toEqual({ query, isSlow: false });
    }
  });
});

describe('the planner’s page', () => {
  it.each(QUESTIONS.flatMap((question) => [[question, 'ru'] as const, [question, 'en'] as const]))(
    'is small and complete without a script: %s in %s',
    (question, lang) => {
      const { status, html } = show({ question, lang });
      expect(status).toBe(200);
      expect(Buffer.byteLength(html)).toBeLessThan(MOST_BYTES);
      expect(html).toMatch(lang === 'ru' ? /<html lang="ru">[\s\S]*Ответ/u : /<html lang="en">[\s\S]*Answer/u);
      expect(html).not.toMatch(/<script|https?:\/\/|undefined|NaN|\[object/u);
    },
  );

  it('is not refused for what a messenger or a search engine puts behind its address', () => {
    const { status, html } = show({ works: '500', utm_source: 'telegram', ysclid: 'x1', question: 'discovery' });
    expect([status, html.includes('utm_source')]).toEqual([200, false]);
    expect(html).toContain('name="works" value="500"');
  });

  it('tells every fault of a list of groups in its own language, at its field', () => {
    for (const sizes of ['0,5', 'много', '5', ['5', '6'], { a: '1' }]) {
      const { status, html } = show({ question: 'strata', sizes });
      expect([sizes, status]).toEqual([sizes, 400]);
      expect(html).toMatch(/<p class="fault" id="sizes-fault">[^<A-Za-z]+<\/p>/u);
      expect(html).not.toContain('[object');
    }
  });

  it('shows what was typed beside its fault, and never as markup', () => {
    const { status, html } = show({ works: '"><script>alert(1)</script>', share: '10' });
    expect(status).toBe(400);
    expect(html).toContain('role="alert"');
    expect(html).toContain('aria-invalid="true"');
    expect(html).not.toContain('<script');
    expect(html).toContain('value="10"');
  });
});
