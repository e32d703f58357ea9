import { describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { readVectors } from './vectors.js';
import {
  beaconFault,
  compareBytes,
  drawOrder,
  guaranteeOf,
  neutralGroups,
  QUICKNET,
  randomFrom,
  readFrame,
  roundAt,
  selectWorks,
  shownTicket,
  websterAllocation,
  writeFrame,
  type DrawPlan,
} from '../../../src/engine/index.js';
import { sha256Hex } from '../../../src/engine/recheck/draw/digest.js';
import { ticketHash } from '../../../src/engine/recheck/draw/ticket-hash.js';

interface SamplerVectors {
  cases: {
    name: string;
    seed: string;
    ids: string[];
    params: { take?: number };
    output_sha256: string;
    output: { id: string; ticket18: string }[];
  }[];
}

interface BeaconVectors {
  beacons: {
    name: string;
    chain: string;
    expected_valid: boolean;
    requested_round: number;
    beacon: { round: number; randomness: string; signature: string };
  }[];
  round_times: { chain: string; time: string; round_at: number; round_time_iso: string }[];
}

interface AllocationVectors {
  webster_allocation: {
    rows: { N_h: number[]; n: number; min_per_stratum: number; n_h: number[] }[];
    seat_order_example: { N_h: number[]; stratum_index_of_seat_1_to_60: number[] };
  };
}

const strata = (sizes: readonly number[]) => sizes.map((size, h) => ({ name: String(h), size }));

describe('the draw order', () => {
  it.each((readVectors('consistent_sampler.json') as SamplerVectors).cases)("equals Rivest's program: $name", (vector) => {
    const order = drawOrder(vector.seed, vector.ids).slice(0, vector.params.take ?? vector.ids.length);
    const text = order.map(({ id, digits }) => `0.${digits}\t${id}\t1`).join('\n');
    expect(createHash('sha256').update(text).digest('hex')).toBe(vector.output_sha256);
    expect(order.map((ticket) => shownTicket(ticket.digits))).toEqual(vector.output.map((row) => row.ticket18));
  });

  it("hashes ids as the platform does, whatever their length and letters, under a seed's prefix or any other", () => {
    const ids = [...Array.from({ length: 60 }, (_, length) => 'w'.repeat(length)), 'работа', '\u0438\u0306', '\u{1f600}'];
    for (const prefix of [sha256Hex('seed'), 'short', 'п'.repeat(64), '']) {
      const hashOf = ticketHash(prefix);
      const hex = (id: string) => Array.from(hashOf(id), (word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
      expect(ids.map(hex)).toEqual(ids.map((id) => sha256Hex(prefix + id)));
    }
  });

  it('treats composed and decomposed letters as different works', () => {
    const [a, b] = drawOrder('s', ['\u0439', '\u0438\u0306']);
    expect(a?.digits).not.toBe(b?.digits);
  });

  it('of a selection is that of all tickets together', () => {
    const ids = Array.from({ length: 3000 }, (_, index) => `w-${index}`);
    const stratumOf = new Map(ids.map((id, index) => [id, `s${index % 3}`]));
    expect(selectWorks('seed', stratumOf, { s0: 1000, s1: 1000, s2: 1000 })).toEqual(drawOrder('seed', ids));
    const some = drawOrder('seed', ids).filter(({ id }) => stratumOf.get(id) === 's1');
    expect(selectWorks('seed', stratumOf, { s1: 20 })).toEqual(some.slice(0, 20));
  });

  it('compares texts by bytes, astral characters after the private use area', () => {
    expect(['\u{1f600}', 'ﬁ', 'я', 'a'].sort(compareBytes)).toEqual(['a', 'я', 'ﬁ', '\u{1f600}']);
  });
});

describe('the guarantee of a draw', () => {
  const chanceOf = (N: number, sample: number, share: number) =>
    guaranteeOf({ N, strata: { all: N }, take: { all: sample }, question: { bad_share_percent: share } } as unknown as DrawPlan).en;

  it('speaks of 100 % only where the sample cannot miss every error', () => {
    expect(chanceOf(960, 360, 20)).toContain('a probability of at least 99.9%');
    expect(chanceOf(100, 91, 10)).toContain('a probability of at least 100%');
  });
});

describe('groups by a level', () => {
  it('are numbered at random, so that no number stands for a higher level', () => {
    const random = randomFrom(1);
    const hex = (bytes: number) => Array.from({ length: 2 * bytes }, () => Math.floor(16 * random.next()).toString(16)).join('');
    const orders = Array.from({ length: 60 }, () => neutralGroups([3, 0, 2, 0, 3], hex));
    for (const names of orders) expect([...names.values()].sort()).toEqual(['group-1', 'group-2', 'group-3']);
    for (const level of [0, 2, 3])
      expect(new Set(orders.map((names) => names.get(level)))).toEqual(new Set(['group-1', 'group-2', 'group-3']));
  });
});

describe("Webster's allocation", () => {
  const { webster_allocation: vectors } = readVectors('sample_sizes.json') as AllocationVectors;

  it.each(vectors.rows)('gives $n_h of $N_h for $n works', (row) => {
    expect(websterAllocation(strata(row.N_h), row.n, row.min_per_stratum)).toEqual(row.n_h);
  });

  it('seats work after work in the known order and never takes one back', () => {
    const { N_h: sizes, stratum_index_of_seat_1_to_60: seats } = vectors.seat_order_example;
    seats.forEach((stratum, taken) => {
      const before = websterAllocation(strata(sizes), taken, 0)!;
      const after = websterAllocation(strata(sizes), taken + 1, 0)!;
      expect(after.map((n, h) => n - before[h]!)).toEqual(sizes.map((_, h) => (h === stratum ? 1 : 0)));
    });
  });

  it('gives a stratum its own least number, at most its size, and shares out the rest as ever', () => {
    const all = strata([40, 200]);
    const least = (n: number) => new Map([[all[0]!.name, n]]);
    expect(websterAllocation(all, 60, 1)).toEqual([10, 50]);
    expect(websterAllocation(all, 60, 1, least(30))).toEqual([30, 30]);
    expect(websterAllocation(all, 60, 1, least(99))).toEqual([40, 20]);
    expect(websterAllocation(all, 60, 20, least(0))).toEqual([10, 50]);
    expect(websterAllocation(all, 60, 40, least(30))).toBeNull();
  });

  it('refuses more works than there are and a minimum above the total', () => {
    expect(websterAllocation(strata([2, 3]), 6, 0)).toBeNull();
    expect(websterAllocation(strata([2, 3]), 3, 2)).toBeNull();
  });
});

describe('a drand beacon', () => {
  const vectors = readVectors('drand.json') as BeaconVectors;

  it.each(vectors.beacons.filter((vector) => vector.chain === 'quicknet'))('is judged offline: $name', (vector) => {
    expect(beaconFault(vector.beacon, vector.requested_round) === null).toBe(vector.expected_valid);
  });

  it('is never "the latest": round 0 and a missing round are refused', () => {
    const { beacon } = vectors.beacons[0]!;
    expect(beaconFault({ ...beacon, round: 0 }, 0)).toMatchObject({
      code: 'beacon.no-round',
      en: expect.stringMatching('rounds start at 1'),
    });
    expect(beaconFault(beacon, Number.NaN)).toMatchObject({ code: 'beacon.no-round' });
  });

  it('says of each cause its own sentence in both languages', () => {
    const { beacon } = vectors.beacons.find((vector) => vector.chain === 'quicknet' && vector.expected_valid)!;
    const [first] = beacon.signature;
    const forged = `${first === 'a' ? 'b' : 'a'}${beacon.signature.slice(1)}`;
    const hashOf = (hex: string) => createHash('sha256').update(Buffer.from(hex, 'hex')).digest('hex');
    const faults = [
      { ...beacon, round: beacon.round + 1 },
      { ...beacon, signature: 'abc' },
      { ...beacon, randomness: '0'.repeat(64) },
      { ...beacon, signature: forged, randomness: hashOf(forged) },
    ].map((wrong) => beaconFault(wrong, beacon.round)!);
    expect(faults.map(({ code }) => code)).toEqual([
      'beacon.other-round',
      'beacon.signature-form',
      'beacon.randomness',
      'beacon.signature',
    ]);
    expect(new Set(faults.flatMap(({ ru, en }) => [ru, en])).size).toBe(8);
  });

  it.each(vectors.round_times.filter((row) => row.chain === 'quicknet'))('of round $round_at is due at $round_time_iso', (row) => {
    expect(roundAt(Date.parse(row.round_time_iso) / 1000, QUICKNET)).toBe(row.round_at);
  });
});

describe('a frame', () => {
  const row = (workId: string) => ({ workId, stratum: 'СОШ-1/4А', markCommitment: 'a'.repeat(64) });

  it('is written in byte order and read back byte for byte', () => {
    const text = writeFrame([row('w-b'), row('w-a')]);
    expect(writeFrame(readFrame(text).rows)).toBe(text);
    expect(readFrame(text)).toMatchObject({ rows: [{ workId: 'w-a' }, { workId: 'w-b' }], faults: [] });
  });

  it.each([
    [`w-a\tS\t${'a'.repeat(64)}\t\n`, 'more than three fields'],
    [`w-a\t\t${'a'.repeat(64)}\n`, 'the stratum is empty'],
    ['w-a\n', 'the stratum is empty'],
    ['w-a\tS\tzz\n', 'the mark commitment is not 64 hex digits'],
    [`w-b\tS\t${'a'.repeat(64)}\nw-a\tS\t${'a'.repeat(64)}\n`, 'work w-a stands out of order'],
    [`w-a\tS\t${'a'.repeat(64)}\nw-a\tS\t${'a'.repeat(64)}\n`, 'work w-a is listed twice'],
    [`w-a\tS\t${'a'.repeat(64)}`, 'the last line does not end with LF'],
  ])('refuses %j', (text, message) => {
    expect(readFrame(text).faults.map(({ fault }) => fault.en)).toContain(message);
  });
});
