import { In, type EntityManager } from 'typeorm';
import { GradingBlock } from '../campaigns/grading-block.entity.js';
import type { Campaign } from '../campaigns/campaign.entity.js';
import { gradeTitle } from '../campaigns/grade-title.js';
import { Sitting } from '../campaigns/sitting.entity.js';
import { subjectTitle } from '../campaigns/subjects.js';
import type { Role } from '../engine/index.js';
import type { FormerDuty, PublishedDuty, SittingFacts, SlotFacts } from '../feeds/slot-facts.js';
import { Person } from '../people/person.entity.js';
import { SchoolClass } from '../schools/school-class.entity.js';
import { School } from '../schools/school.entity.js';
import { Duty } from '../rosters/duty.entity.js';

/** What the feeds must know of a version that is being published, and of the one it supersedes. */
export interface PublishedFacts {
  readonly duties: readonly PublishedDuty[];
  readonly formerDuties: readonly FormerDuty[];
  readonly sittings: readonly SittingFacts[];
  /** Everything the campaign holds that can be staffed, by the id of its row. */
  readonly slots: ReadonlyMap<string, SlotIdentity>;
}

interface Context {
  readonly campaign: Campaign;
  readonly schools: ReadonlyMap<string, School>;
  readonly classes: ReadonlyMap<string, SchoolClass>;
  readonly arriveBeforeMinutes: number;
  /** Works that a class writes in more than one part. */
  readonly inParts: ReadonlySet<string>;
}

export async function publishedFacts(
  manager: EntityManager,
  campaign: Campaign,
  arriveBeforeMinutes: number,
  versions: { readonly published: string; readonly former: string | null },
): Promise<PublishedFacts> {
  const { context, sittings, slots } = await slotsOf(manager, campaign, arriveBeforeMinutes);
  const planned = sittings.filter(({ state }) => state === 'planned');
  return {
    duties: await dutiesOf(manager, versions.published, slots),
    formerDuties: versions.former === null ? [] : (await dutiesOf(manager, versions.former, slots)).map(asFormer),
    sittings: planned.map((row) => ({ ...sittingFacts(context, row), sittingId: row.id })),
    slots,
  };
}

/** Everything a campaign holds that can be staffed, by the id of its row. */
export async function campaignSlots(
  manager: EntityManager,
  campaign: Campaign,
  arriveBeforeMinutes: number,
): Promise<ReadonlyMap<string, SlotIdentity>> {
  return (await slotsOf(manager, campaign, arriveBeforeMinutes)).slots;
}

async function slotsOf(manager: EntityManager, campaign: Campaign, arriveBeforeMinutes: number) {
  const schools = byId(await manager.findBy(School, { authorityId: campaign.authorityId }));
  const classes = byId(await manager.findBy(SchoolClass, { campaignId: campaign.id }));
  const sittings = await manager.find(Sitting, { where: { campaignId: campaign.id }, order: { id: 'ASC' } });
  const inParts = new Set(sittings.filter(({ part }) => part > 1).map(workOf));
  const context = { campaign, schools, classes, arriveBeforeMinutes, inParts };
  const blocks = await manager.findBy(GradingBlock, { campaignId: campaign.id });
  const slots = new Map([
    ...sittings.map((row) => [row.id, sittingSlot(context, row)] as const),
    ...blocks.map((row) => [row.id, blockSlot(context, row)] as const),
  ]);
  return { context, sittings, slots };
}

export type SlotIdentity = Omit<SlotFacts, 'role'>;

async function dutiesOf(
  manager: EntityManager,
  versionId: string,
  slots: ReadonlyMap<string, SlotIdentity>,
): Promise<PublishedDuty[]> {
  const duties = await manager.find(Duty, { where: { versionId }, order: { id: 'ASC' } });
  const people = byId(await manager.findBy(Person, { id: In([...new Set(duties.map(({ personId }) => personId))]) }));
  return duties.map(({ personId, sittingId, gradingBlockId, role, room }) => {
    const slot = slots.get(sittingId ?? gradingBlockId ?? '')!;
    return {
      slot: { ...slot, room: room ?? slot.room, role: role as Role },
      personId,
      personCode: people.get(personId)!.code,
    };
  });
}

function asFormer({ slot, personId }: PublishedDuty): FormerDuty {
  return { slotKey: slot.slotKey, role: slot.role, schoolId: slot.schoolId, personId };
}

function sittingSlot(context: Context, row: Sitting): SlotIdentity {
  return { ...sittingFacts(context, row), slotKey: row.id, phase: 'conduct', arriveBeforeMinutes: context.arriveBeforeMinutes };
}

function sittingFacts(context: Context, row: Sitting): Omit<SittingFacts, 'sittingId'> {
  const { grade, letter } = context.classes.get(row.classId)!;
  const classLabel = letter === '' ? gradeTitle(grade) : `${grade}${letter}`;
  return {
    ...placeAndTime(context, row),
    classLabel,
    part: context.inParts.has(workOf(row)) ? row.part : null,
    lesson: row.lesson,
  };
}

function workOf({ classId, subject }: Sitting): string {
  return `${classId} ${subject}`;
}

function blockSlot(context: Context, row: GradingBlock): SlotIdentity {
  const { arriveBeforeMinutes } = context;
  const facts = { ...placeAndTime(context, row), classLabel: gradeTitle(row.grade), part: null, lesson: null };
  return { ...facts, slotKey: row.id, phase: 'grading', arriveBeforeMinutes };
}

function placeAndTime({ campaign, schools }: Context, row: Sitting | GradingBlock) {
  const { id, shortName, address, latitude, longitude } = schools.get(row.schoolId)!;
  return {
    schoolId: id,
    schoolName: shortName,
    address,
    position: latitude === null || longitude === null ? null : ([latitude, longitude] as const),
    timeZone: campaign.timeZone,
    start: `${row.date}T${row.startsAt.slice(0, 5)}`,
    end: `${row.date}T${row.endsAt.slice(0, 5)}`,
    subject: subjectTitle(row.subject).toLowerCase(),
    room: row.room,
  };
}

function byId<Row extends { readonly id: string }>(rows: readonly Row[]): ReadonlyMap<string, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}
