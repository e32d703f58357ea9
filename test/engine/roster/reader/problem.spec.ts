import { describe, expect, it } from '@jest/globals';
import { FAULTS, documentHash, faultSentence, readRosterProblem, type Fault } from '../../../../src/engine/index.js';
import { aPerson, aPlace, aProblem, aSlot, at } from '../../../support/roster-builders.js';

const sound = aProblem({ people: [aPerson('P1'), aPerson('P2')], slots: [aSlot('S1'), aSlot('S2', at(21, 9))] });

/** The sound problem with the value at a path replaced; undefined removes the key. */
function broken(path: string, value: unknown): unknown {
  const document = structuredClone(sound) as unknown;
  const keys = path.split(/[.[\]]+/).filter((key) => key !== '');
  const last = keys.pop()!;
  const owner = keys.reduce((node, key) => (node as Record<string, unknown>)[key], document) as Record<string, unknown>;
  if (value === undefined) delete owner[last];
  else owner[last] = value;
  return document;
}

function faultsOf(document: unknown): readonly Fault[] {
  return readRosterProblem(document).faults ?? [];
}

const entry = (person: string, slot: string) => ({ person, slot });

describe('the reader of problems', () => {
  it('accepts a sound problem unchanged, as text or as parsed JSON', () => {
    expect(readRosterProblem(sound)).toEqual({ problem: sound, hash: documentHash(sound) });
    expect(readRosterProblem(`\uFEFF${JSON.stringify(sound)}`).problem).toEqual(sound);
  });

  it.each<[code: keyof typeof FAULTS, path: string, value: unknown, at?: string]>([
    ['E1001', 'format', 'roster-problem/3'],
    ['E1002', 'people[1].nickname', 'Bob'],
    ['E1002', 'rules.weights.fun', 1],
    ['E1002', 'slots[0].quotas', [{ categories: [], min: 1, weight: 1, max: 2 }], 'slots[0].quotas[0].max'],
    ['E1003', 'timeZone', undefined],
    ['E1003', 'slots[1].start', undefined],
    ['E1003', 'people[0].home', undefined],
    ['E1003', 'places[0].position', undefined],
    ['E1004', 'people', {}],
    ['E1004', 'travel', []],
    ['E1004', 'rules.subjectConflict', 'yes'],
    ['E1004', 'slots[0].weight', '1000'],
    ['E1004', 'people[0].home', [1, 2, 3]],
    ['E1004', 'name', 7],
    ['E1005', 'people[0].id', ' '],
    ['E1006', 'people[0].category', 'pupil'],
    ['E1006', 'people[0].roles[0]', 'boss'],
    ['E1006', 'slots[0].phase', 'upload'],
    ['E1006', 'rules.reciprocity', 'maybe'],
    ['E1007', 'slots[0].weight', -1],
    ['E1007', 'slots[0].required', 1.5],
    ['E1007', 'people[0].share', -1],
    ['E1007', 'people[0].limits', { perDay: -2 }, 'people[0].limits.perDay'],
    ['E1007', 'travel.speedKmh', 0],
    ['E1007', 'travel.fixedMinutes', 0.5],
    ['E1007', 'slots[0].grade', 0],
    ['E1007', 'rules.weights.balance', 2 ** 53],
    ['E1008', 'people[0].trainedOn', '2026-02-30'],
    ['E1008', 'people[0].trainedOn', '01.03.2026'],
    ['E1009', 'slots[0].start', '2026-04-20T24:00'],
    ['E1009', 'slots[0].start', '2026-04-20 09:00'],
    ['E1010', 'slots[0].end', '2026-04-20T09:00'],
    ['E1010', 'people[0].available[0]', ['2026-04-21T09:00', '2026-04-20T09:00']],
    ['E1011', 'places[0].position', [91, 0]],
    ['E1011', 'people[0].home', [0, -181]],
    ['E1012', 'timeZone', 'Asia/Atlantis'],
    ['E1012', 'timeZone', '+05:00'],
    ['E1100', 'people[1].id', 'P1'],
    ['E1101', 'places[1].id', 'A'],
    ['E1102', 'slots[1].id', 'S1'],
    ['E1103', 'published', [entry('P1', 'S1'), entry('P1', 'S1')], 'published[1]'],
    [
      'E1103',
      'preferences',
      [
        { ...entry('P1', 'S1'), cost: 1 },
        { ...entry('P1', 'S1'), cost: 2 },
      ],
      'preferences[1]',
    ],
    [
      'E1103',
      'history',
      [
        { person: 'P1', place: 'A' },
        { person: 'P1', place: 'A' },
      ],
      'history[1]',
    ],
    ['E1200', 'pins', [entry('gone', 'S1')], 'pins[0].person'],
    ['E1200', 'bans', [['gone', 'A']], 'bans[0][0]'],
    ['E1200', 'pairBans', [['P1', 'gone']], 'pairBans[0][1]'],
    ['E1200', 'history', [{ person: 'gone', place: 'A' }], 'history[0].person'],
    ['E1200', 'preferences', [{ ...entry('gone', 'S1'), cost: 1 }], 'preferences[0].person'],
    ['E1201', 'slots[0].place', 'gone'],
    ['E1201', 'bans', [['P1', 'gone']], 'bans[0][1]'],
    ['E1201', 'people[0].affiliations', [{ place: 'gone', kind: 'child' }], 'people[0].affiliations[0].place'],
    ['E1201', 'travel.overrides', [['A', 'gone', 5]], 'travel.overrides[0][1]'],
    ['E1202', 'pins', [entry('P1', 'gone')], 'pins[0].slot'],
    ['E1300', 'pairBans', [['P1', 'P1']], 'pairBans[0]'],
    [
      'E1301',
      'travel.overrides',
      [
        ['A', 'B', 5],
        ['B', 'A', 6],
      ],
      'travel.overrides[1]',
    ],
  ])('reports %s at %s = %j', (code, path, value, where = path) => {
    expect(faultsOf(broken(path, value)).map((fault) => [fault.code, fault.path])).toEqual([[code, where]]);
  });

  it('reports E1000 for what is not JSON and E1004 for what is not an object', () => {
    expect(faultsOf('{"format":')).toEqual([expect.objectContaining({ code: 'E1000', path: '' })]);
    expect(faultsOf('[]')).toEqual([expect.objectContaining({ code: 'E1004', path: '' })]);
    expect(faultsOf(null)).toEqual([expect.objectContaining({ code: 'E1004', path: '' })]);
  });

  it('collects all faults of a document at once', () => {
    const document = { ...sound, surplus: 1, pins: [entry('gone', 'gone')], people: [aPerson('P1'), aPerson('P1', { share: -1 })] };
    expect(faultsOf(document).map(({ code }) => code)).toEqual(['E1002', 'E1007', 'E1100', 'E1200', 'E1202']);
  });

  it('tells where, what, why and what to do in one line', () => {
    const [fault] = faultsOf(broken('people[1].id', 'P1'));
    expect(faultSentence(fault!).en).toBe(
      'E1100 people[1].id = "P1": duplicated person id: the first is people[0]. Give every person an id of their own.',
    );
  });

  it('allows published duties of people and slots that no longer exist', () => {
    expect(faultsOf(broken('published', [entry('gone', 'S1'), entry('P1', 'gone')]))).toEqual([]);
  });

  it('fills in what may be left out, and hashes the document as it was', () => {
    const bare = {
      format: 'roster-problem/1',
      timeZone: 'Europe/Moscow',
      places: [{ id: 'A', position: [0, 0] }],
      travel: { fixedMinutes: 10, speedKmh: 40 },
      people: [
        { id: 'P1', category: 'public', roles: ['observer'], home: [0, 0], available: [], limits: { perDay: null, total: 3 } },
      ],
      slots: [{ id: 'S1', place: 'A', ...at(20, 9), phase: 'grading', role: 'observer', required: 1, weight: 1 }],
      rules: { weights: { balance: 3 } },
    };
    const { problem, hash } = readRosterProblem(bare);
    expect(hash).toBe(documentHash(bare));
    expect(problem).toEqual(
      aProblem({
        name: '',
        timeZone: 'Europe/Moscow',
        places: [aPlace('A')],
        people: [aPerson('P1', { available: [], trainedOn: null, limits: { total: 3 } })],
        slots: [aSlot('S1', { phase: 'grading', subject: null, grade: null, weight: 1 })],
        rules: { ...sound.rules, weights: { ...sound.rules.weights, balance: 3 } },
      }),
    );
  });
});
