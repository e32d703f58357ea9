import type { RecheckProblem } from '../model.js';
import { arcTo, recheckLayout } from './layout.js';
import type { Part } from './part.js';
import { type Stacks, emptyStacks, give } from './stacks.js';

/**
 * The same stacks of a part in a problem that forgets schools: whatever keeps an expert from a school, and all mixing, is gone. It has
 * few classes however many works there are, and what it costs at least, the part costs at least.
 */
export function withoutSchools({ layout, given }: Stacks, { classes, experts, arcs }: Part): Stacks {
  const works = classes.flatMap((own) => layout.classes[own]!.works);
  const stacks = emptyStacks(recheckLayout(schoolless(layout.problem, works, experts)));
  const classOf = new Map(stacks.layout.classes.flatMap((own, index) => own.works.map((place) => [works[place]!, index] as const)));
  const placeOf = new Map(experts.map((expert, place) => [expert, place]));
  for (const arc of arcs) {
    const own = classOf.get(layout.classes[layout.arcClass[arc]!]!.works[0]!)!;
    const to = arcTo(stacks.layout, own, placeOf.get(layout.arcExpert[arc]!)!);
    for (let done = 0; done < given[arc]!; done += 1) give(stacks, to);
  }
  return stacks;
}

function schoolless(problem: RecheckProblem, works: readonly number[], experts: readonly number[]): RecheckProblem {
  return {
    ...problem,
    works: works.map((work) => ({ ...problem.works[work]!, school: '', excluded: [] })),
    experts: experts.map((expert) => ({ ...problem.experts[expert]!, affiliations: [], bans: [] })),
    rules: { ...problem.rules, minSchoolsPerExpert: 0, minExpertsPerSchool: 0 },
  };
}
