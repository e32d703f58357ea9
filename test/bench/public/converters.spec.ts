import { describe, expect, it } from '@jest/globals';
import { readRosterProblem, type RosterProblem } from '../../../src/engine/index.js';
import { provedOptimum } from '../../support/optima.js';
import { linearAssignment } from './linear-assignment.js';
import { paperMatching, similarityOf } from './paper-matching.js';
import { personnelTasks } from './personnel-tasks.js';

async function optimum(problem: RosterProblem): Promise<number> {
  expect(readRosterProblem(problem).faults ?? []).toEqual([]);
  return (await provedOptimum(problem)).objective;
}

describe('a public instance as a problem of ours has the optimum of its source', () => {
  it('personnel tasks: touching jobs share a worker, overlapping ones do not, the unqualified has none', async () => {
    const text =
      '# data\nType = 1\nJobs = 4\n 0 10\n 5 20\n 10 15\n 20 30\nQualifications = 3\n  3:  0  2  3\n 2:  1  3\n 2:  0  1\n';
    expect(await optimum(personnelTasks('tasks', text))).toBe(2);
  });

  it('linear assignment: the least sum over all permutations', async () => {
    expect(await optimum(linearAssignment('assignment', ' 3\n 4 1 3\n 2 0 5\n 3 2 2\n'))).toBe(5);
  });

  it('papers: the largest similarity with three reviewers each', async () => {
    const problem = paperMatching('papers', '2 4\n1.0 0.5 0.25 0.0\n0.0 1.0 1.0 0.5\n');
    expect(similarityOf(problem, await optimum(problem))).toBe(1.75 + 2.5);
  });
});
