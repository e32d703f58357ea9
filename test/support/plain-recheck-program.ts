import { highsSolver, type RecheckProblem } from '../../src/engine/index.js';
import { modelBuilder } from '../../src/engine/search/lp/model-builder.js';
import { mayCheck } from '../../src/engine/recheck/marking/arbiters.js';

/**
 * The optimum by HiGHS, from the specification alone: a yes or no for every work and expert, a column for every minute of a stack. For
 * small problems; it shares nothing with our search.
 */
export async function optimumByHighs({ works, experts, kept = [], rules }: RecheckProblem): Promise<number> {
  const { weights, minSchoolsPerExpert, minExpertsPerSchool } = rules;
  const program = modelBuilder();
  const isKept = (work: string, expert: string) => kept.some((own) => own.work === work && own.expert === expert);
  const gets = works.map((work) =>
    experts.map((expert) => {
      const [lower, upper] = [isKept(work.id, expert.id) ? 1 : 0, isKept(work.id, expert.id) || mayCheck(expert, work) ? 1 : 0];
      return program.addColumn({ lower, upper });
    }),
  );
  for (const [at, { checks }] of works.entries())
    program.addRow(checks, checks, [...gets[at]!, program.addColumn({ upper: checks, cost: weights.shortage })]);
  const anyOf = (columns: readonly number[]) => {
    const seen = program.addColumn({});
    program.addRow(0, Infinity, [...columns, seen], [...columns.map(() => 1), -1]);
    return seen;
  };
  const lackOf = (wanted: number, when: readonly number[], seen: readonly number[]) => {
    const lack = program.addColumn({ upper: wanted, cost: weights.mixing });
    program.addRow(
      when.length === 0 ? wanted : 0,
      Infinity,
      [lack, ...seen, ...when],
      [...[lack, ...seen].map(() => 1), ...when.map(() => -wanted)],
    );
  };
  for (const [own, { id, share, capacityMinutes }] of experts.entries()) {
    const stack = works.map((_, at) => gets[at]![own]!);
    const begun = works.reduce((sum, work) => sum + (isKept(work.id, id) ? work.minutes : 0), 0);
    const minutes = Array.from({ length: Math.max(begun, capacityMinutes) }, (_, minute) =>
      program.addColumn({ cost: weights.balance * share * (2 * minute + 1), isInteger: false }),
    );
    const ofWorks = works.map((work) => work.minutes);
    program.addRow(0, 0, [...stack, ...minutes], [...ofWorks, ...minutes.map(() => -1)]);
    const isLarge = program.addColumn({});
    program.addRow(-Infinity, minSchoolsPerExpert - 1, [...stack, isLarge], [...stack.map(() => 1), -works.length]);
    const schools = [...new Set(works.map(({ school }) => school))];
    const from = (school: string) => works.flatMap((work, at) => (work.school === school ? [gets[at]![own]!] : []));
    lackOf(
      minSchoolsPerExpert,
      [isLarge],
      schools.map((school) => anyOf(from(school))),
    );
  }
  const groups = new Map<string, number[]>();
  for (const [at, { school, subject, grade }] of works.entries()) {
    const key = JSON.stringify([school, subject, grade]);
    groups.set(key, [...(groups.get(key) ?? []), at]);
  }
  for (const members of groups.values())
    if (members.length >= minExpertsPerSchool)
      lackOf(
        minExpertsPerSchool,
        [],
        experts.map((_, own) => anyOf(members.map((at) => gets[at]![own]!))),
      );
  const { objective, status } = await highsSolver().solve(program.build());
  if (status !== 'optimal') throw new Error(`HiGHS proves nothing: ${status}`);
  return Math.round(objective);
}
