import { minutesOf, type Person as Planned, type Position, type Preference, type Slot } from '../engine/index.js';
import type { Person } from '../people/person.entity.js';
import { calendarOf, intervalsOf, type Calendar } from './calendars.js';
import { groupedBy } from './grouping.js';
import { holds } from './interval-sets.js';
import { categoryOf, exclusionOf, rolesIn } from './person-eligibility.js';
import type { Places } from './places.js';
import type { PlanningRows } from './planning-rows.js';
import type { PlanningRules } from './planning-rules.js';
import { noted, leftOut, type PlanningWarning } from './planning-warning.js';
import type { RosterKind } from './roster-kind.js';
import { areNarrow, daysAt, tiesOf, widenedTies } from './ties.js';

export interface PlannedPeople {
  readonly people: readonly Planned[];
  readonly preferences: readonly Preference[];
  readonly warnings: readonly PlanningWarning[];
}

/** Everybody who can be asked, in the order of their codes; who cannot, and why. */
export function peopleOf(
  rows: PlanningRows,
  places: Places,
  slots: readonly Slot[],
  { rules, kind }: { readonly rules: PlanningRules; readonly kind: RosterKind },
): PlannedPeople {
  const context: Context = { rows, places, slots, rules, kind, days: daysAt(slots), ...grouped(rows) };
  const lastDay = slots.at(-1)?.start.slice(0, 10) ?? rows.campaign.endsOn;
  const results = rows.people
    .filter(({ archivedAt }) => archivedAt === null)
    .map((person) => {
      const warning = exclusionOf(person, lastDay, kind);
      return warning === undefined ? planned(person, context) : { people: [], preferences: [], warnings: [warning] };
    });
  return {
    people: results.flatMap(({ people }) => people),
    preferences: results.flatMap(({ preferences }) => preferences),
    warnings: results.flatMap(({ warnings }) => warnings),
  };
}

interface Context extends ReturnType<typeof grouped> {
  readonly rows: PlanningRows;
  readonly places: Places;
  readonly slots: readonly Slot[];
  readonly rules: PlanningRules;
  readonly kind: RosterKind;
  readonly days: ReturnType<typeof daysAt>;
}

function grouped(rows: PlanningRows) {
  return {
    tiesOfPerson: groupedBy(rows.affiliations, ({ personId }) => personId),
    answersOf: groupedBy(rows.availability, ({ personId }) => personId),
  };
}

function planned(person: Person, context: Context): PlannedPeople {
  const { places, rules, kind } = context;
  const ties = context.tiesOfPerson.get(person.id) ?? [];
  const calendar = calendarOf(person, context.answersOf.get(person.id) ?? []);
  const home = homeOf(person, context);
  if (calendar.able.length === 0) return { people: [], preferences: [], warnings: [unanswered(person)] };
  return {
    people: [
      {
        id: person.code,
        category: categoryOf(person)!,
        roles: rolesIn(person, kind),
        home: home.position,
        affiliations: tiesOf(ties, places.loginOf, context.days, areNarrow(kind, rules)),
        subjects: person.subjects,
        trainedOn: person.trainedOn,
        available: intervalsOf(calendar.able),
        limits: limitsOf(person, rules),
        share: person.share,
      },
    ],
    preferences: reluctant(person, calendar, context),
    warnings: [...home.warnings, ...(areNarrow(kind, rules) ? [] : widenedTies(person, ties, places.loginOf))],
  };
}

/** A person without coordinates is assumed to live where they work, and without a workplace in the middle of the municipality. */
function homeOf(person: Person, { places, tiesOfPerson }: Context): { position: Position; warnings: readonly PlanningWarning[] } {
  const { homeLatitude, homeLongitude, code } = person;
  if (homeLatitude !== null && homeLongitude !== null) return { position: [homeLatitude, homeLongitude], warnings: [] };
  const work = tiesOfPerson.get(person.id)?.find(({ kind }) => kind === 'employment');
  const position = (work && places.positionOf.get(work.schoolId)) ?? places.centre;
  const [ru, en] =
    work === undefined ? ['от середины муниципалитета', 'the middle of the municipality'] : ['от места работы', 'the workplace'];
  const told = {
    ru: `${code}: нет координат дома, дорога считается ${ru}.`,
    en: `${code}: no coordinates of the home, travel is counted from ${en}.`,
  };
  return { position, warnings: [noted('home-assumed', person, told)] };
}

function limitsOf({ perDay, perWeek, total }: Person, rules: PlanningRules): Planned['limits'] {
  const limits = { perDay: perDay ?? rules.perDay, perWeek, total };
  return Object.fromEntries(Object.entries(limits).filter(([, limit]) => limit !== null));
}

function reluctant({ code }: Person, { able, willing }: Calendar, { slots, rules }: Context): readonly Preference[] {
  if (rules.ifNeededCost === 0) return [];
  return slots
    .filter(({ start, end }) => {
      const presence = [minutesOf(start) - rules.arriveBeforeMinutes, minutesOf(end) + rules.leaveAfterMinutes] as const;
      return holds(able, presence) && !holds(willing, presence);
    })
    .map(({ id }) => ({ person: code, slot: id, cost: rules.ifNeededCost }));
}

function unanswered(person: Person): PlanningWarning {
  const { code } = person;
  return leftOut('no-availability', person, {
    ru: `${code}: нет ни одного времени, когда человек доступен. Спросите его и внесите доступность.`,
    en: `${code}: there is no time at which the person is available. Ask and enter it.`,
  });
}
