import type { Interval, Person, PersonId, PlaceId, Role, RosterProblem } from '../roster/model.js';

/** One change of the data of a problem, in the user's terms. */
export type Edit =
  | { readonly kind: 'time'; readonly person: PersonId; readonly interval: Interval; readonly minutes: number }
  | { readonly kind: 'training'; readonly person: PersonId; readonly day: string }
  | { readonly kind: 'limit'; readonly person: PersonId }
  | { readonly kind: 'pair'; readonly person: PersonId; readonly others: readonly PersonId[] }
  | { readonly kind: 'role'; readonly person: PersonId; readonly role: Role }
  | { readonly kind: 'subject'; readonly person: PersonId; readonly subject: string }
  | { readonly kind: 'tie'; readonly person: PersonId; readonly place: PlaceId }
  | {
      readonly kind: 'newcomer';
      readonly person: PersonId;
      readonly role: Role;
      readonly interval: Interval;
      readonly place: PlaceId;
    };

/** What is asked for more readily than the next: an hour of somebody before a tie waived, and somebody new at the end. */
export const EDIT_KINDS: readonly Edit['kind'][] = ['time', 'training', 'limit', 'pair', 'role', 'subject', 'tie', 'newcomer'];

/** The problem with one change. */
export function edited(problem: RosterProblem, edit: Edit): RosterProblem {
  if (edit.kind === 'pair') return { ...problem, pairBans: problem.pairBans.filter((ban) => !isBetween(ban, edit)) };
  if (edit.kind === 'newcomer') return { ...problem, people: [...problem.people, newcomer(problem, edit)] };
  const people = problem.people.map((person) => (person.id === edit.person ? editedPerson(person, edit) : person));
  if (edit.kind !== 'tie') return { ...problem, people };
  return { ...problem, people, bans: problem.bans.filter(([person, place]) => person !== edit.person || place !== edit.place) };
}

type OfPerson = Exclude<Edit, { readonly kind: 'pair' | 'newcomer' }>;

function editedPerson(person: Person, edit: OfPerson): Person {
  switch (edit.kind) {
    case 'time':
      return { ...person, available: [...person.available, edit.interval] };
    case 'training':
      return { ...person, trainedOn: edit.day };
    case 'limit':
      return { ...person, limits: Object.fromEntries(Object.entries(person.limits).map(([of, most]) => [of, most + 1])) };
    case 'role':
      return { ...person, roles: [...person.roles, edit.role] };
    case 'subject':
      return { ...person, subjects: person.subjects.filter((subject) => subject !== edit.subject) };
    case 'tie':
      return { ...person, affiliations: person.affiliations.filter(({ place }) => place !== edit.place) };
  }
}

function isBetween(
  [one, other]: readonly [PersonId, PersonId],
  edit: { readonly person: PersonId; readonly others: readonly PersonId[] },
) {
  return (one === edit.person && edit.others.includes(other)) || (other === edit.person && edit.others.includes(one));
}

/** Lives next door, is trained and tied to nobody: whoever comes may only cost more. */
function newcomer({ places }: RosterProblem, edit: Extract<Edit, { readonly kind: 'newcomer' }>): Person {
  const home = places.find(({ id }) => id === edit.place)!.position;
  const trainedOn = edit.interval[0].slice(0, 10);
  const nothing = { affiliations: [], subjects: [], limits: {}, share: 1 };
  return { id: edit.person, category: 'public', roles: [edit.role], home, trainedOn, available: [edit.interval], ...nothing };
}
