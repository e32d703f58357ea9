import { describe, expect, it } from '@jest/globals';
import {
  type BoundCertificate,
  certificateDocument,
  compile,
  documentHash,
  faultSentence,
  generateProblem,
  readRosterCertificate,
  type RosterCertificate,
  type RosterProblem,
  searchRoster,
  solutionDocument,
  verifyCertificate,
} from '../../../src/engine/index.js';
import { boundOfCertificate } from '../../support/lagrangian-bound.js';
import { longDayProblem } from '../../support/long-day-problem.js';
import { boundByPython } from '../../support/python-bound.js';
import { isPossible } from '../../support/possible-problems.js';
import { randomProblem } from '../../support/random-problem.js';
import { secondProblem } from '../../support/second-problem.js';

const seeds = (count: number) => Array.from({ length: count }, (_, seed) => seed + 1);

/** A short search for the problem: its solution, its prices, and its certificate as a file holds it. */
async function proved(problem: RosterProblem, slices = 2) {
  const instance = compile(problem);
  let done = 0;
  const found = await searchRoster(instance, { seed: 1, stop: () => (done += 1) > slices });
  const hash = documentHash(problem);
  const engine = { version: 'test', seconds: 0, seed: 1, backend: 'search' };
  const solution = solutionDocument(instance, found.duties, found.bound, { hash, engine });
  const prices: BoundCertificate = found.certificate()!;
  const text = JSON.stringify(certificateDocument(instance, prices, solution));
  return { problem, instance, hash, solution, prices, certificate: read(text) };
}

function read(text: string): RosterCertificate {
  const { certificate, faults } = readRosterCertificate(text);
  if (faults !== undefined) throw new Error(faults.map((fault) => faultSentence(fault).en).join('\n'));
  return certificate;
}

describe('the proof of a bound', () => {
  it.each([
    ['first version', randomProblem, ['slots', 'quotas', 'directions', 'dates']],
    ['first version on long days', longDayProblem, ['slots', 'trios', 'dates']],
    ['second version', secondProblem, ['slots', 'choices', 'quotas', 'seats', 'donors', 'releases', 'dates']],
  ] as const)('gives at least what is stated and at most what trying every schedule gives (%s)', async (_, problemOf, kinds) => {
    const priced = new Set<string>();
    for (const seed of seeds(14)) {
      const { problem, instance, hash, solution, prices, certificate } = await proved({ ...problemOf(seed), pins: [] });
      const { faults, value } = verifyCertificate(problem, hash, certificate, solution);
      expect({ seed, faults }).toEqual({ seed, faults: [] });
      expect(Number(value)).toBeGreaterThanOrEqual(certificate.value);
      expect(Number(value)).toBeLessThanOrEqual(boundOfCertificate(instance, prices));
      for (const [kind, list] of Object.entries(certificate.prices)) if (list.length > 0) priced.add(kind);
    }
    expect([...priced]).toEqual(expect.arrayContaining([...kinds]));
  });

  it('is computed to the same thousandth by one file of plain Python, which refuses another problem', async () => {
    for (const problem of [randomProblem(29), longDayProblem(5), secondProblem(5), secondProblem(29)].filter(isPossible)) {
      const { hash, certificate } = await proved(problem);
      const { value } = verifyCertificate(problem, hash, certificate);
      expect(boundByPython(problem, certificate)).toBe(String(value));
    }
    const { problem, certificate } = await proved(randomProblem(29));
    expect(boundByPython({ ...problem, name: 'another' }, certificate)).toMatch(/REJECTED/u);
    const { prices: _, ...cut } = certificate;
    expect(boundByPython(problem, cut as RosterCertificate)).toMatch(
      /^(?:REJECTED: the certificate lacks \['prices'\]|REJECTED)$/u,
    );
  });

  it('holds with pins, by prices alone or as far as they reach', async () => {
    const methods = new Set<string>();
    for (const problem of seeds(30)
      .map((seed) => randomProblem(seed))
      .filter(isPossible)) {
      const { hash, solution, certificate } = await proved(problem, 40);
      const { faults, provedBound } = verifyCertificate(problem, hash, certificate, solution);
      expect(faults).toEqual([]);
      expect(provedBound).toBeLessThanOrEqual(solution.objective);
      methods.add(certificate.method);
    }
    expect([...methods].sort()).toEqual(['exact-model', 'prices']);
  });
});

describe('a certificate that was tampered with', () => {
  const right = proved(generateProblem({ schools: 4, observers: 10, slots: 60, seed: 1 }), 2);
  const refusal = async (change: (certificate: RosterCertificate) => object) => {
    const { problem, hash, solution, certificate } = await right;
    const changed = read(JSON.stringify({ ...certificate, ...change(certificate) }));
    return verifyCertificate(problem, hash, changed, solution).faults.map(({ path, message }) => `${path}: ${message.en}`);
  };
  const withPrices = (change: (prices: RosterCertificate['prices']) => Partial<RosterCertificate['prices']>) =>
    refusal(({ prices }) => ({ prices: { ...prices, ...change(prices) } }));

  it('is refused with the reason, and only then', async () => {
    expect(await refusal(() => ({}))).toEqual([]);
    expect(await refusal(() => ({ problem: 'another' }))).toEqual([expect.stringMatching(/^problem: .*another problem/u)]);
    expect(await refusal(({ bound }) => ({ bound: bound + 1 }))).toEqual([
      expect.stringMatching(/^bound: states \d+, the prices prove \d+$/u),
      expect.stringMatching(/^bound: states \d+, the solution \d+$/u),
    ]);
    expect(await refusal(({ value }) => ({ value: value + 100_000 }))).toEqual([expect.stringMatching(/^value: states/u)]);
    expect(await refusal(({ terms }) => ({ terms: { ...terms, trip: 0 } }))).toEqual([
      expect.stringMatching(/^terms.trip: states 0/u),
    ]);
  });

  it('is refused where a price is out of its range, names nothing or stands twice', async () => {
    const { problem } = await right;
    const { id, weight } = problem.slots[0]!;
    const slots = (...entries: (readonly [string, number])[]) => withPrices(() => ({ slots: entries }));
    expect(await slots([id, weight * 1000 + 1])).toEqual([expect.stringMatching(/^prices\.slots\[0\]: the price .* above \d/u)]);
    expect(await slots(['nowhere', 1])).toEqual([expect.stringMatching(/^prices\.slots\[0\]: .*has no price/u)]);
    expect(await slots([id, 0], [id, 1])).toEqual([expect.stringMatching(/^prices\.slots\[1\]: .*stands twice/u)]);
    const [person, place] = [problem.people[0]!.id, problem.places[0]!.id];
    expect(await withPrices(() => ({ dates: [[person, place, '2026-04-20', -1]] }))).toEqual([
      expect.stringMatching(/(?:below|above) \d/u),
    ]);
    expect(await withPrices(() => ({ trios: [[id, id, problem.slots[1]!.id, 5]] }))).toEqual([
      expect.stringMatching(/has no price/u),
    ]);
    expect(await withPrices(() => ({ donors: [[place, 5]] }))).toEqual([expect.stringMatching(/has no price/u)]);
  });

  it('is refused where prices were changed so that they prove less', async () => {
    const first = await withPrices(({ dates }) => ({
      dates: dates.map(([who, where, day, price]) => [who, where, day, price * 9]),
    }));
    expect(first[0]).toMatch(/^value: states \d+, the prices give/u);
    const second = await withPrices(({ slots }) => ({ slots: slots.slice(0, -9) }));
    expect(second[0]).toMatch(/^value: states \d+, the prices give/u);
  });
});
