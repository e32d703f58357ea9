import type { SolvedVersion } from './centre.js';
import type { DemoAvailability } from './municipality/index.js';

const FROM = '2026-04-29';
const TO = '2026-05-13';

/** Who has most to do in those days falls ill: the answers "yes" and "if needed" become "no". */
export function illness({ solution, problem }: SolvedVersion, availability: readonly DemoAvailability[]) {
  const dayOf = new Map(problem.slots.map(({ id, start }) => [id, start.slice(0, 10)]));
  const missed = new Map<string, number>();
  for (const { person, slot } of solution.duties) {
    const day = dayOf.get(slot) ?? '';
    if (day >= FROM && day <= TO) missed.set(person, (missed.get(person) ?? 0) + 1);
  }
  const [person = '', duties = 0] = [...missed].toSorted(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))[0] ?? [];
  const answers = availability.filter((row) => row.person === person && row.date >= FROM && row.date <= TO);
  return { person, duties, from: FROM, to: TO, availability: answers.map((row): DemoAvailability => ({ ...row, answer: 'no' })) };
}
