import { describe, expect, it } from '@jest/globals';
import {
  type CertifiedPrices,
  certificateDocument,
  compile,
  documentHash,
  indexPrices,
  type Instance,
  searchRoster,
  solutionDocument,
} from '../../../src/engine/index.js';
import { possibleProblems } from '../../support/possible-problems.js';

const SLICES = 3;
const MESHES = [undefined, { fewestPairs: 0, people: 1, slots: 1, scattered: 0 }];
const INSTANCES = possibleProblems(5).map(compile);

/** A search that is stopped early, and its prices as a file holds them. */
async function stopped(instance: Instance, mesh: (typeof MESHES)[number]) {
  let slices = 0;
  const found = await searchRoster(instance, { seed: 1, mesh, stop: () => (slices += 1) > SLICES });
  const origin = { hash: documentHash(instance.problem), engine: { version: 'test', seconds: 0, seed: 1, backend: 'search' } };
  const certificate = found.certificate()!;
  const { prices } = certificateDocument(instance, certificate, solutionDocument(instance, found.duties, found.bound, origin));
  return { ...found, prices, proved: Math.ceil(certificate.value / certificate.grain) };
}

describe('a search that is taken up again', () => {
  it('begins where the earlier one was stopped, by its roster and its prices, and proves the same in the end', async () => {
    for (const instance of INSTANCES)
      for (const mesh of MESHES) {
        const { duties, prices, incumbent, proved } = await stopped(instance, mesh);
        const earlier = { seed: 2, mesh, start: duties, prices: indexPrices(instance, prices) };
        const begun = await searchRoster(instance, { ...earlier, stop: () => true });
        expect(begun.bound).toBeGreaterThanOrEqual(proved);
        expect(begun.incumbent).toBeLessThanOrEqual(incumbent);
        const ended = await searchRoster(instance, { ...earlier, stop: () => false });
        const afresh = await searchRoster(instance, { seed: 1, stop: () => false });
        expect([ended.incumbent, ended.bound]).toEqual([afresh.incumbent, afresh.incumbent]);
        const told = await searchRoster(instance, { ...earlier, bound: afresh.bound, stop: () => true });
        expect(told.bound).toBe(afresh.bound);
      }
  });

  it('is not led astray by prices that are out of range: they prove less, never too much', async () => {
    for (const instance of INSTANCES) {
      const { prices } = await stopped(instance, undefined);
      const wild = tenThousandfold(prices);
      const begun = await searchRoster(instance, { seed: 1, prices: indexPrices(instance, wild), stop: () => true });
      const { incumbent: optimum } = await searchRoster(instance, { seed: 1, stop: () => false });
      expect(begun.bound).toBeLessThanOrEqual(optimum);
    }
  });
});

function tenThousandfold(prices: CertifiedPrices): CertifiedPrices {
  const dearer = <Priced extends readonly (string | number)[]>(priced: readonly Priced[]) =>
    priced.map(
      (names, at) => [...names.slice(0, -1), Number(names.at(-1)) * (at % 2 === 0 ? 10_000 : -10_000)] as unknown as Priced,
    );
  const { slots, choices, quotas, seats, donors, trios, releases, directions, dates } = prices;
  return {
    slots: dearer(slots),
    choices: dearer(choices),
    quotas: dearer(quotas),
    seats: dearer(seats),
    donors: dearer(donors),
    trios: dearer(trios),
    releases: dearer(releases),
    directions: dearer(directions),
    dates: dearer(dates),
  };
}
