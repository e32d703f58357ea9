import type { RecheckProblem } from '../model.js';
import { arcTo, type RecheckLayout, recheckLayout } from './layout.js';
import type { Part } from './part.js';
import { type Stacks, emptyStacks, give } from './stacks.js';

/**
 * The same stacks of a part in a problem that forgets schools: whatever keeps an expert from a school, and all mixing, is gone. It has
 * few classes however many works there are, and what it costs at least, the part costs at least.
 */
export function withoutSchools({ layout, given }: Stacks, { classes, experts, arcs }: Part): Stacks {
  const works = classes.flatMap((own) =>
    layout.classes[own]!.works.map((place) => ({ place, checks: layout.classes[own]!.checks })),
  );
  const stacks = emptyStacks(recheckLayout(schoolless(layout, works, experts)));
  const classOf = new Map(
    stacks.layout.classes.flatMap((own, index) => own.works.map((work) => [works[work]!.place, index] as const)),
  );
  const placeOf = new Map(experts.map((expert, place) => [expert, place]));
  for (const arc of arcs) {
    const own = classOf.get(layout.classes[layout.arcClass[arc]!]!.works[0]!)!;
    const to = arcTo(stacks.layout, own, placeOf.get(layout.arcExpert[arc]!)!);
    for (let done = 0; done < given[arc]!; done += 1) give(stacks, to);
  }
  return stacks;
}

/** What an expert keeps becomes a single work of his. */
function schoolless(
  { problem, begun }: RecheckLayout,
  works: readonly { readonly place: number; readonly checks: number }[],
  experts: readonly number[],
): RecheckProblem {
  const keepers = experts.filter((expert) => begun.load[expert]! > 0);
  const anything = { school: '', excluded: [] };
  return {
    ...problem,
    works: [
      ...works.map(({ place, checks }) => ({ ...problem.works[place]!, ...anything, id: `work ${place}`, checks })),
      ...keepers.map((expert) => ({
        ...anything,
        id: `kept ${expert}`,
        grade: 0,
        subject: '',
        minutes: begun.load[expert]!,
        checks: 1,
      })),
    ],
    experts: experts.map((expert) => ({ ...problem.experts[expert]!, affiliations: [], bans: [] })),
    kept: keepers.map((expert) => ({ work: `kept ${expert}`, expert: problem.experts[expert]!.id })),
    rules: { ...problem.rules, minSchoolsPerExpert: 0, minExpertsPerSchool: 0 },
  };
}
