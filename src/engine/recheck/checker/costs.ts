import { groupBy } from '../../roster/checker/book.js';
import type { RecheckProblem, RecheckTerms } from '../model.js';
import { type Check, groupOf, sumOf } from './stacks.js';

/** The terms of the objective, as the specification states them. */
export function costsOf(problem: RecheckProblem, checks: readonly Check[]): RecheckTerms {
  const { weights } = problem.rules;
  return {
    shortage: weights.shortage * missing(problem, checks),
    balance: weights.balance * imbalance(checks),
    mixing: weights.mixing * (unmixedStacks(problem, checks) + unmixedGroups(problem, checks)),
  };
}

function missing(problem: RecheckProblem, checks: readonly Check[]): number {
  const done = groupBy(checks, ({ work }) => work.id);
  return sumOf(problem.works, (work) => Math.max(0, work.checks - (done.get(work.id)?.length ?? 0)));
}

function imbalance(checks: readonly Check[]): number {
  return sumOf(
    [...groupBy(checks, ({ expert }) => expert.id).values()],
    (stack) => stack[0]!.expert.share * sumOf(stack, ({ work }) => work.minutes) ** 2,
  );
}

function unmixedStacks({ rules: { minSchoolsPerExpert } }: RecheckProblem, checks: readonly Check[]): number {
  const stacks = [...groupBy(checks, ({ expert }) => expert.id).values()];
  return sumOf(
    stacks.filter((stack) => new Set(stack.map(({ work }) => work.id)).size >= minSchoolsPerExpert),
    (stack) => Math.max(0, minSchoolsPerExpert - new Set(stack.map(({ work }) => work.school)).size),
  );
}

/** A group is all works of one school, subject and grade, whether they found an expert or not. */
function unmixedGroups({ works, rules: { minExpertsPerSchool } }: RecheckProblem, checks: readonly Check[]): number {
  const byGroup = groupBy(checks, ({ work }) => groupOf(work));
  const groups = [...groupBy(works, groupOf)].filter(([, members]) => members.length >= minExpertsPerSchool);
  return sumOf(groups, ([group]) =>
    Math.max(0, minExpertsPerSchool - new Set((byGroup.get(group) ?? []).map(({ expert }) => expert.id)).size),
  );
}
