import { describe, expect, it } from '@jest/globals';
import { FIRST_TERMS, readRosterSolution } from '../../../../src/engine/index.js';

const sound = {
  format: 'roster-solution/1',
  problem: 'ab',
  status: 'feasible',
  objective: 12,
  bound: 11.5,
  gap: 0.0417,
  terms: Object.fromEntries(FIRST_TERMS.map((term) => [term, 0])),
  duties: [{ person: 'P1', slot: 'S1' }],
  shortages: [{ slot: 'S9', missing: 1, candidates: 0, excluded: { conflict: 3 } }],
  conflict: [
    { rule: 'pin', person: 'P1', slot: 'S1', message: 'why' },
    { rule: 'H6', message: 'why' },
  ],
  engine: { version: '1', seconds: 1.5, seed: 1, backend: 'none' },
};

const pathsOf = (document: unknown) => readRosterSolution(document).faults?.map(({ code, path }) => `${code} ${path}`);

describe('the reader of solutions', () => {
  it('accepts a sound solution unchanged', () => {
    expect(readRosterSolution(JSON.stringify(sound))).toEqual({ solution: sound });
  });

  it('fills in lists and the engine when another program left them out', () => {
    const { shortages: _shortages, conflict: _conflict, engine: _engine, ...bare } = sound;
    expect(readRosterSolution(bare).solution).toEqual({
      ...bare,
      shortages: [],
      conflict: [],
      engine: { version: '', seconds: 0, seed: 0, backend: '' },
    });
  });

  it('reports each fault with its path', () => {
    expect(pathsOf({ ...sound, status: 'best', objective: '12' })).toEqual(['E1006 status', 'E1004 objective']);
    expect(pathsOf({ ...sound, duties: [{ person: 'P1' }], surplus: 1 })).toEqual(['E1002 surplus', 'E1003 duties[0].slot']);
    expect(pathsOf({ ...sound, terms: { ...sound.terms, trip: 1.5 } })).toEqual(['E1007 terms.trip']);
    expect(pathsOf({ ...sound, shortages: [{ slot: 'S9', missing: 1, excluded: { luck: 1 } }] })).toEqual([
      'E1002 shortages[0].excluded.luck',
    ]);
    expect(pathsOf('no')).toEqual(['E1000 ']);
  });
});
