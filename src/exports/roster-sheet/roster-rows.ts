import type { EntityManager, FindOptionsWhere } from 'typeorm';
import { GradingBlock } from '../../campaigns/grading-block.entity.js';
import { Sitting } from '../../campaigns/sitting.entity.js';
import { subjectTitle } from '../../campaigns/subjects.js';
import { shortageSentence, type Role, type RosterProblem, type RosterSolution, type Slot } from '../../engine/index.js';
import { categoryTitle } from '../category-titles.js';
import type { RosterPerson, RosterPlace, RosterRow } from './roster-row.js';
import { Person } from '../../people/person.entity.js';
import { dutyRoles } from '../../rosters/duty-roles.js';
import { SchoolClass } from '../../schools/school-class.entity.js';
import { School } from '../../schools/school.entity.js';
import { groupedBy } from '../../solving/grouping.js';
import { slotKey, slotRow } from '../../solving/slot-key.js';

/** What a version plans, and for whom. */
export interface PlannedVersion {
  readonly authorityId: string;
  readonly problem: RosterProblem;
  readonly solution: Pick<RosterSolution, 'duties' | 'shortages'>;
}

const NO_NAMES = { person: (id: string) => id, slot: () => 'Не закрыто' };

/** A version as rows for people: one for each duty and one for each place that nobody fills. */
export async function rosterRows(manager: EntityManager, version: PlannedVersion): Promise<readonly RosterRow[]> {
  const { authorityId, problem, solution } = version;
  const people = await byKey(manager, Person, authorityId, 'code');
  const shortages = new Map(solution.shortages.map((shortage) => [shortage.slot, shortage]));
  const duties = groupedBy(solution.duties, ({ slot }) => slot);
  const roleOf = dutyRoles(problem, solution.duties);
  return (await rosterPlaces(manager, version)).flatMap((place) => {
    const shortage = shortages.get(place.slot);
    const filled = (duties.get(place.slot) ?? []).map(({ person }) =>
      shown(people.get(person)!, roleOf({ person, slot: place.slot })),
    );
    const open = Array.from({ length: shortage?.missing ?? 0 }, () => ({
      ...place,
      person: null,
      reason: shortageSentence(shortage!, NO_NAMES).ru,
    }));
    return [...filled.map((person): RosterRow => ({ ...place, person })), ...open];
  });
}

/** Every place of a version, filled or not, once. */
export async function rosterPlaces(
  manager: EntityManager,
  { authorityId, problem }: Pick<PlannedVersion, 'authorityId' | 'problem'>,
): Promise<readonly RosterPlace[]> {
  const [schools, roomOf] = [await byKey(manager, School, authorityId, 'login'), await places(manager, authorityId)];
  return problem.slots.map((slot) => {
    const school = schools.get(slot.place)!;
    const { room, ...row } = slotRow(slot.id);
    const at = roomOf.get(slotKey({ ...row, room: null })) ?? { className: String(slot.grade ?? ''), room: '' };
    return {
      slot: slot.id,
      ...timesOf(slot, problem.rules.arriveBeforeMinutes),
      school: school.shortName,
      address: school.address ?? '',
      className: at.className,
      room: room ?? at.room,
      subject: subjectTitle(slot.subject ?? ''),
      phase: slot.phase === 'grading' ? 'grading' : 'conduct',
    };
  });
}

async function byKey<Row extends School | Person>(
  manager: EntityManager,
  entity: new () => Row,
  authorityId: string,
  key: keyof Row,
): Promise<ReadonlyMap<string, Row>> {
  const rows = await manager.findBy(entity, { authorityId } as FindOptionsWhere<Row>);
  return new Map(rows.map((row) => [String(row[key]), row]));
}

async function places(
  manager: EntityManager,
  authorityId: string,
): Promise<ReadonlyMap<string, Pick<RosterPlace, 'className' | 'room'>>> {
  const classes = new Map(
    (await manager.findBy(SchoolClass, { authorityId })).map((each) => [each.id, `${each.grade}${each.letter}`]),
  );
  const sittings = await manager.findBy(Sitting, { authorityId });
  const blocks = await manager.findBy(GradingBlock, { authorityId });
  return new Map([
    ...sittings.map(
      ({ id, classId, room }) => [`sitting:${id}`, { className: classes.get(classId) ?? '', room: room ?? '' }] as const,
    ),
    ...blocks.map(({ id, grade, room }) => [`grading:${id}`, { className: String(grade), room: room ?? '' }] as const),
  ]);
}

function timesOf({ start, end }: Slot, arriveBefore: number): Pick<RosterPlace, 'day' | 'start' | 'end' | 'arriveAt'> {
  const arrival = new Date(Date.parse(`${start}:00Z`) - arriveBefore * 60_000).toISOString();
  return { day: start.slice(0, 10), start: start.slice(11), end: end.slice(11), arriveAt: arrival.slice(11, 16) };
}

function shown({ code, fullName, category, phone }: Person, role: Role | undefined): RosterPerson {
  return { code, name: fullName, category: categoryTitle(category), phone: phone ?? '', isChair: role === 'chair' };
}
