import { describe, expect, it } from '@jest/globals';
import {
  documentHash,
  type Engagement,
  type Person,
  type RosterCertificate,
  type RosterProblem,
  type Slot,
  verifyCertificate,
} from '../../../src/engine/index.js';
import { boundByPython } from '../../support/python-bound.js';
import { aPerson, aPlace, aProblem, aSlot, onlyWeights } from '../../support/roster-builders.js';

const GRAIN = 1000;
const RELEASE_PRICE = 7;
const NO_PRICES = { choices: [], quotas: [], seats: [], donors: [], trios: [], directions: [], dates: [] };

/** On a day of its own one person can just serve, or for want of one minute (`late`) cannot; then so much is lost of the price. */
interface Edge {
  readonly lost: number;
  readonly person?: Partial<Person>;
  readonly busy?: Omit<Engagement, 'person'>;
  /** A second lesson, which the way from the first one leaves just time for. */
  readonly second?: Partial<Slot>;
}

/** Lessons last from 9:00 to 9:45, observers come half an hour before, and it takes 20 minutes from A to B. */
const EDGES: readonly ((day: string, late: 0 | 1) => Edge)[] = [
  (day, late) => ({ lost: 1, person: { available: [[`${day}T08:3${late}`, `${day}T09:45`]] } }),
  (day, late) => ({ lost: 2, person: { available: [[`${day}T08:30`, `${day}T09:4${5 - late}`]] } }),
  (day, late) => ({
    lost: 4,
    person: { available: [...piecesOf(day, '08:00', '09:10'), ...piecesOf(day, `09:1${late}`, '10:00')] },
  }),
  (day, late) => ({ lost: 8, person: { trainedOn: late === 0 ? day : '2026-06-01' } }),
  (day, late) => ({ lost: 16, busy: { place: 'A', from: `${day}T08:00`, to: `${day}T09:0${late}` } }),
  (day, late) => ({ lost: 32, busy: { place: 'A', from: `${day}T09:4${5 - late}`, to: `${day}T10:00` } }),
  (day, late) => ({ lost: 64, busy: { place: 'B', from: `${day}T07:00`, to: `${day}T08:1${late}` } }),
  (day, late) => ({ lost: 128, busy: { place: 'B', from: `${day}T10:0${5 - late}`, to: `${day}T11:00` } }),
  (day, late) => ({ lost: 256, second: { start: `${day}T09:4${5 - late}`, end: `${day}T10:30` } }),
  (day, late) => ({ lost: 512, second: { place: 'B', start: `${day}T10:3${5 - late}`, end: `${day}T11:20` } }),
];

function piecesOf(day: string, from: string, to: string): Person['available'] {
  return [[`${day}T${from}`, `${day}T${to}`]];
}

/** Every edge, and a school that may send two teachers at a time, one of whom is out from the very minute of a price on, or a minute later. */
function problemAtTheEdges(late: 0 | 1) {
  const edges = EDGES.map((edgeOn, at) => ({ at, day: `2026-04-${at + 10}`, ...edgeOn(`2026-04-${at + 10}`, late) }));
  const lessons = edges.map(({ at, day }) => aSlot(`S${at}`, { start: `${day}T09:00`, end: `${day}T09:45` }));
  const seconds = edges.filter(({ second }) => second !== undefined).map(({ at, second }) => aSlot(`S${at}b`, second));
  const release = aSlot('release', { start: '2026-05-05T09:00', end: '2026-05-05T09:45' });
  const employed = { affiliations: [{ place: 'C', kind: 'employment' as const }] };
  const problem: RosterProblem = aProblem({
    format: 'roster-problem/2',
    places: [aPlace('A'), aPlace('B', { position: [1, 0] }), aPlace('C', { position: [2, 0], staff: 2 })],
    travel: { fixedMinutes: 10, speedKmh: 40, overrides: [['A', 'B', 20]] },
    people: [
      ...edges.map(({ at, day, person }) => aPerson(`P${at}`, { available: piecesOf(day, '00:00', '23:59'), ...person })),
      aPerson('comes', { ...employed, available: piecesOf('2026-05-05', '00:00', '23:59') }),
      aPerson('is out', { ...employed, available: [] }),
    ],
    slots: [...lessons, ...seconds, release],
    busy: [
      ...edges.flatMap(({ at, busy }) => (busy === undefined ? [] : [{ ...busy, person: `P${at}` }])),
      { person: 'is out', place: 'A', from: `2026-05-05T09:0${late}`, to: '2026-05-05T10:00' },
    ],
    rules: onlyWeights({}, { releasePercent: 100 }),
  });
  const slots = [...lessons, ...seconds].map(({ id }) => [id, edges[Number.parseInt(id.slice(1))]!.lost] as const);
  const prices = { slots: [...slots, ['release', 1024]], releases: [['C', release.start, RELEASE_PRICE]] } as const;
  return { problem, prices, lost: edges.reduce((sum, edge) => sum + edge.lost, 0) };
}

function certified(problem: RosterProblem, prices: Pick<RosterCertificate['prices'], 'slots' | 'releases'>): RosterCertificate {
  const stated = { objective: 0, terms: {} as RosterCertificate['terms'], bound: 0, grain: GRAIN, value: -GRAIN };
  return {
    format: 'roster-certificate/1',
    problem: documentHash(problem),
    method: 'exact-model',
    ...stated,
    prices: { ...NO_PRICES, ...prices },
  };
}

describe('the proof of a bound at the edges of the rules', () => {
  it.each([0, 1] as const)('counts who can just serve, and nobody who lacks a minute (%s), in plain Python too', (late) => {
    const { problem, prices, lost } = problemAtTheEdges(late);
    const certificate = certified(problem, prices);
    const expected = late === 0 ? 0 : lost - RELEASE_PRICE;
    expect(Number(verifyCertificate(problem, certificate.problem, certificate).value)).toBe(expected);
    expect(boundByPython(problem, certificate)).toBe(String(expected));
  });
});
