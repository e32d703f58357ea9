import type { CrossCheckPlanResponse } from '../service/index.js';

type Plan = Pick<CrossCheckPlanResponse['districts'][number], 'pairs' | 'commission'>;

/** Another school by its login, or the commission (null), and how many works go between. */
export interface Partner {
  readonly school: string | null;
  readonly works: number;
}

interface ExchangingSchool {
  readonly school: string;
  /** Who checks its works. */
  readonly gives: readonly Partner[];
  /** Whose works it checks. */
  readonly takes: readonly Partner[];
}

/** An exchange seen from each of its schools. */
export function schoolsOf({ pairs, commission }: Plan): readonly ExchangingSchool[] {
  const logins = new Set([
    ...pairs.flatMap(({ school, checkedBy }) => [school, checkedBy]),
    ...commission.map(({ school }) => school),
  ]);
  return [...logins].map((login) => ({
    school: login,
    gives: [
      ...pairs.filter(({ school }) => school === login).map(({ checkedBy, works }) => ({ school: checkedBy, works })),
      ...commission.filter(({ school }) => school === login).map(({ works }) => ({ school: null, works })),
    ],
    takes: pairs.filter(({ checkedBy }) => checkedBy === login).map(({ school, works }) => ({ school, works })),
  }));
}
