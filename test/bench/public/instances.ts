import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { RosterProblem } from '../../../src/engine/index.js';
import { linearAssignment } from './linear-assignment.js';
import { paperMatching, similarityOf } from './paper-matching.js';
import { personnelTasks } from './personnel-tasks.js';

/** A public instance as a problem of ours, and what is known of it. */
export interface PublicInstance {
  readonly problem: RosterProblem;
  readonly source: string;
  readonly best: string;
  /** Our objective in the words of the source. */
  readonly told: (objective: number) => string;
}

const SOURCES = {
  smptsp: 'PTSPLib, Krishnamoorthy, Ernst, Baatar 2012; best known values by the SAT study vale1410/SMPTSP 38afcaf',
  lap: 'OR-Library, J. E. Beasley',
  papers: 'PrefLib papers of YixuanEvenXu/perturbed-maximization 73c38bc (MIT)',
};
const OPTIMA: Readonly<Record<string, string>> = {
  'assign500.txt.gz': '991 (optimal)',
  'preflib1.in': '124.25 (optimal)',
  'preflib3.in': '454.25 (optimal)',
};

/** The instances of a folder that has the subfolders `smptsp`, `lap` and `paper-assignment`, or some of them. */
export function* publicInstances(folder: string): Generator<PublicInstance> {
  const best = bestKnown(folder);
  for (const file of filesIn(folder, 'smptsp', '.dat')) {
    const name = basename(file, '.dat');
    const problem = personnelTasks(name, readFileSync(file, 'utf8'));
    yield { problem, source: SOURCES.smptsp, best: best.get(name) ?? 'unknown', told: (objective) => `${objective} workers` };
  }
  for (const file of filesIn(folder, 'lap', '.gz')) {
    const problem = linearAssignment(basename(file), gunzipSync(readFileSync(file)).toString('utf8'));
    yield { problem, source: SOURCES.lap, best: OPTIMA[problem.name] ?? 'unknown', told: String };
  }
  for (const file of filesIn(folder, 'paper-assignment', '.in')) {
    const problem = paperMatching(basename(file), readFileSync(file, 'utf8'));
    const told = (objective: number) => `similarity ${similarityOf(problem, objective)}`;
    yield { problem, source: SOURCES.papers, best: OPTIMA[problem.name] ?? 'unknown', told };
  }
}

function filesIn(folder: string, kind: string, ending: string): readonly string[] {
  try {
    const names = readdirSync(join(folder, kind)).filter((name) => name.endsWith(ending));
    return names.sort().map((name) => join(folder, kind, name));
  } catch {
    return [];
  }
}

/** `best-known.csv`: instance, set, tasks, workers, lower bound, its time, upper bound, its time, proved. */
function bestKnown(folder: string): ReadonlyMap<string, string> {
  try {
    const lines = readFileSync(join(folder, 'smptsp', 'best-known.csv'), 'utf8')
      .trim()
      .split(/\r?\n/u)
      .slice(1);
    const cells = lines.map((line) => line.split(','));
    return new Map(
      cells.map(([name = '', , , , , , upper, , proved]) => [name, `${upper} (${proved === '1' ? 'optimal' : 'best'})`]),
    );
  } catch {
    return new Map();
  }
}
