import { describe, expect, it } from '@jest/globals';
import {
  checkRoster,
  compile,
  pinConflict,
  readRosterProblem,
  readRosterSolution,
  solutionDocument,
} from '../../../../src/engine/index.js';
import { aPerson, aProblem, aSlot, at } from '../../../support/roster-builders.js';
import { secondProblem } from '../../../support/second-problem.js';

const sound = aProblem({
  format: 'roster-problem/2',
  people: [aPerson('P1')],
  slots: [aSlot('S1'), aSlot('S2', { weight: 0, ...at(21, 9) })],
});
const choice = { id: 'C1', slots: ['S2'], required: 1, weight: 5 };
const task = { person: 'P1', place: 'A', from: '2026-04-20T09:00', to: '2026-04-20T09:45' };

function faultsOf(differences: object): readonly string[] {
  return (readRosterProblem({ ...sound, ...differences }).faults ?? []).map(({ code, path }) => `${code} ${path}`);
}

describe('the reader of the second version', () => {
  it('accepts random problems unchanged', () => {
    for (let seed = 0; seed < 50; seed += 1) expect(readRosterProblem(secondProblem(seed)).problem).toEqual(secondProblem(seed));
  });

  it('fills in what changes nothing', () => {
    const { problem } = readRosterProblem({ ...sound, choices: [choice] });
    expect(problem).toMatchObject({ busy: [], choices: [{ ...choice, open: 1, quotas: [] }] });
    expect(problem?.rules).toMatchObject({ releasePercent: null, duplication: 'off', routes: false });
    expect(problem?.places[0]).toMatchObject({ staff: null });
    expect(problem?.slots[0]).toMatchObject({ classes: [], observed: false });
  });

  it('reports each fault with its path', () => {
    expect(faultsOf({ choices: [choice, { ...choice, id: 'C1' }] })).toEqual(['E1106 choices[1].id', 'E1303 choices[1].slots[0]']);
    expect(faultsOf({ choices: [{ ...choice, id: 'S1', slots: ['S1', 'S9'] }] })).toEqual([
      'E1106 choices[0].id',
      'E1302 choices[0].slots[0]',
      'E1202 choices[0].slots[1]',
    ]);
    expect(faultsOf({ busy: [{ ...task, person: 'P9', place: 'Z', to: task.from }] })).toEqual([
      'E1200 busy[0].person',
      'E1201 busy[0].place',
      'E1010 busy[0].to',
    ]);
    expect(faultsOf({ rules: { releasePercent: 101 } })).toEqual(['E1007 rules.releasePercent']);
  });

  it('knows no key of the second version in a document of the first', () => {
    const first = { ...sound, format: 'roster-problem/1', choices: [], rules: { routes: true } };
    const faults = readRosterProblem(first).faults ?? [];
    expect(faults.map(({ code, path }) => `${code} ${path}`).sort()).toEqual(['E1002 choices', 'E1002 rules.routes']);
  });
});

describe('a solution of the second version', () => {
  it('states all terms and the shortage of a choice, and the checker agrees', () => {
    const { problem, hash } = readRosterProblem({ ...sound, choices: [{ ...choice, required: 2 }] });
    const engine = { version: '0', seconds: 0, seed: 1, backend: 'none' };
    const solution = solutionDocument(compile(problem!), [{ person: 0, slot: 1 }], 0, { hash: hash!, engine });
    expect(solution.terms).toMatchObject({ shortage: 1005, duplication: 0, donorBalance: 0 });
    expect(solution.shortages.map(({ slot, choice: id, missing }) => [slot, id, missing])).toEqual([
      ['S1', undefined, 1],
      ['S2', 'C1', 1],
    ]);
    const reading = readRosterSolution(JSON.stringify(solution));
    expect(reading).toEqual({ solution: { ...solution, conflict: [] } });
    expect(checkRoster(problem!, reading.solution!, hash).wrongFigures).toEqual([]);
  });
});

describe('pins of the second version', () => {
  it('that contradict each other are named without those that could be spared', () => {
    const problem = aProblem({
      format: 'roster-problem/2',
      people: ['p', 'q', 'r'].map((id) => aPerson(id)),
      slots: ['s', 't', 'u'].map((id) => aSlot(id, { weight: 0, required: 2 })),
      choices: [{ id: 'c', slots: ['s', 't'], open: 1, required: 2, weight: 5, quotas: [] }],
      pins: [
        { person: 'r', slot: 'u' },
        { person: 'p', slot: 's' },
        { person: 'q', slot: 't' },
      ],
    });
    const conflict = pinConflict(compile(problem));
    expect([conflict?.rule.name, conflict?.pins]).toEqual([
      'choice',
      [
        { person: 0, slot: 0 },
        { person: 1, slot: 1 },
      ],
    ]);
  });
});
