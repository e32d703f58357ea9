import type { Instance } from '../roster/instance/instance.js';
import type { Interval } from '../roster/model.js';
import type { Roster } from '../roster/roster.js';
import { PAIR_RULES, SET_RULES } from '../roster/rules/index.js';
import { momentText } from '../roster/time.js';
import type { Edit } from './edit.js';

/** What would have to change for a person to join a slot as the roster stands; null if no change of the person's data is enough. */
export function neededEdits(instance: Instance, roster: Roster, person: number, slot: number): readonly Edit[] | null {
  const alone = PAIR_RULES.filter((rule) => !rule.allows(instance, person, slot));
  const inSet = SET_RULES.filter((rule) => !rule.admits(instance, roster, person, slot));
  const edits = [...alone, ...inSet].map(({ name }) => EDITS[name]?.(instance, roster, person, slot) ?? null);
  return edits.every((edit) => edit !== null) ? edits : null;
}

/** From the presence that the slot needs, from arrival to departure. */
export function presenceOf({ slots }: Instance, slot: number): Interval {
  return [momentText(slots.presenceFrom[slot]!), momentText(slots.presenceTo[slot]!)];
}

type MakeEdit = (instance: Instance, roster: Roster, person: number, slot: number) => Edit;

/** By the name of the rule that it satisfies; the way, the dates at a place and reciprocity are nobody's to change. */
const EDITS: Readonly<Partial<Record<string, MakeEdit>>> = {
  role: ({ problem }, _, person, slot) => ({ kind: 'role', person: idOf(problem, person), role: problem.slots[slot]!.role }),
  conflict: ({ problem }, _, person, slot) => ({ kind: 'tie', person: idOf(problem, person), place: problem.slots[slot]!.place }),
  subject: ({ problem }, _, person, slot) => {
    return { kind: 'subject', person: idOf(problem, person), subject: problem.slots[slot]!.subject ?? '' };
  },
  training: ({ problem }, _, person, slot) => {
    return { kind: 'training', person: idOf(problem, person), day: problem.slots[slot]!.start.slice(0, 10) };
  },
  availability: (instance, _, person, slot) => ({
    kind: 'time',
    person: idOf(instance.problem, person),
    interval: presenceOf(instance, slot),
    minutes: minutesMissing(instance, person, slot),
  }),
  limits: ({ problem }, _, person) => ({ kind: 'limit', person: idOf(problem, person) }),
  pair: ({ problem }, roster, person, slot) => {
    return { kind: 'pair', person: idOf(problem, person), others: roster.peopleOf[slot]!.map((other) => idOf(problem, other)) };
  },
};

function idOf({ people }: Instance['problem'], person: number): string {
  return people[person]!.id;
}

/** How much of the presence lies outside the person's calendar. */
function minutesMissing({ people, slots }: Instance, person: number, slot: number): number {
  const [from, to] = [slots.presenceFrom[slot]!, slots.presenceTo[slot]!];
  const calendar = people.calendar[person]!;
  let missing = to - from;
  for (let at = 0; at < calendar.length; at += 2)
    missing -= Math.max(0, Math.min(to, calendar[at + 1]!) - Math.max(from, calendar[at]!));
  return missing;
}
