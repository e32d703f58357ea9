import type { RecheckProblem } from '../model.js';
import { arcTo, recheckLayout } from './layout.js';
import { type Stacks, emptyStacks, give } from './stacks.js';

/**
 * The same stacks in a problem that forgets schools: whatever keeps an expert from a school, and all mixing, is gone. It has few
 * classes however many works there are, and what it costs at least, the problem costs at least.
 */
export function withoutSchools({ layout, given }: Stacks): Stacks {
  const problem = schoolless(layout.problem);
  const stacks = emptyStacks(recheckLayout(problem));
  const classOf = new Map(stacks.layout.classes.flatMap(({ works }, own) => works.map((work) => [work, own] as const)));
  for (const [arc, works] of given.entries()) {
    const own = classOf.get(layout.classes[layout.arcClass[arc]!]!.works[0]!)!;
    const to = arcTo(stacks.layout, own, layout.arcExpert[arc]!);
    for (let done = 0; done < works; done += 1) give(stacks, to);
  }
  return stacks;
}

function schoolless(problem: RecheckProblem): RecheckProblem {
  return {
    ...problem,
    works: problem.works.map((work) => ({ ...work, school: '', excluded: [] })),
    experts: problem.experts.map((expert) => ({ ...expert, affiliations: [], bans: [] })),
    rules: { ...problem.rules, minSchoolsPerExpert: 0, minExpertsPerSchool: 0 },
  };
}
