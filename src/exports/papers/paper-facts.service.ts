import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { DataSource, In, IsNull, Not, type EntityManager } from 'typeorm';
import { Authority } from '../../accounts/authority.entity.js';
import { Appointment } from '../../appointments/appointment.entity.js';
import { Campaign } from '../../campaigns/campaign.entity.js';
import { subjectTitle } from '../../campaigns/subjects.js';
import { oneRow } from '../../database/versioned-rows.js';
import { authorityOf, type Actor } from '../../http/actor.js';
import { Person } from '../../people/person.entity.js';
import { School } from '../../schools/school.entity.js';
import { planningRulesSchema } from '../../solving/planning-rules.js';
import { publishedFacts } from '../../solving/published-facts.js';
import { categoryTitle } from '../category-titles.js';
import { inNameOrder } from '../../schools/name-order.js';
import {
  type PaperAppointment,
  type PaperDuty,
  type PaperExpert,
  type PaperFacts,
  type PaperPerson,
  type PaperSample,
  type PaperSitting,
} from './paper-facts.js';
import { nothingPublished } from './papers.problems.js';

/** What papers are made of: only what is published, as the campaign stands now. */
@Injectable()
export class PaperFactsService {
  constructor(private readonly dataSource: DataSource) {}

  async of(actor: Actor, campaignId: string): Promise<PaperFacts> {
    const { manager } = this.dataSource;
    const campaign = await oneRow(manager, Campaign, { id: campaignId, authorityId: authorityOf(actor) }, 'кампания');
    const { name: authority } = await manager.findOneByOrFail(Authority, { id: campaign.authorityId });
    const { duties, sittings } = await roster(manager, campaign);
    return {
      authority,
      campaign: campaign.name,
      startsOn: campaign.startsOn,
      endsOn: campaign.endsOn,
      duties,
      sittings,
      appointments: await appointments(manager, campaign),
      experts: await experts(manager, campaign),
      sample: await sample(manager, campaign),
    };
  }
}

async function roster(manager: EntityManager, campaign: Campaign): Promise<Pick<PaperFacts, 'duties' | 'sittings'>> {
  const versions = await manager.query<{ id: string }[]>(
    `SELECT v.id FROM roster_versions v JOIN rosters r ON r.id = v.roster_id WHERE r.campaign_id = $1 AND v.state = 'published' ORDER BY r.id`,
    [campaign.id],
  );
  if (versions.length === 0) throw nothingPublished(campaign.name);
  const { arriveBeforeMinutes } = planningRulesSchema.parse(campaign.rules);
  const parts = [];
  for (const { id } of versions)
    parts.push(await publishedFacts(manager, campaign, arriveBeforeMinutes, { published: id, former: null }));
  const published = parts.flatMap(({ duties }) => duties);
  const people = await manager.findBy(Person, { id: In([...new Set(published.map(({ personId }) => personId))]) });
  const personOf = new Map(people.map((person) => [person.id, paperPerson(person)]));
  const pupils = await pupilsOf(manager, campaign.id);
  return {
    duties: published.map(({ slot, personId }): PaperDuty => ({
      person: personOf.get(personId)!,
      role: slot.role,
      phase: slot.phase,
      schoolId: slot.schoolId,
      school: slot.schoolName,
      address: slot.address,
      start: slot.start,
      end: slot.end,
      arriveAt: DateTime.fromISO(slot.start, { zone: 'utc' }).minus({ minutes: slot.arriveBeforeMinutes }).toFormat('HH:mm'),
      subject: slot.subject,
      classLabel: slot.classLabel,
      part: slot.part,
      room: slot.room,
    })),
    sittings: parts[0]!.sittings.map(
      ({ sittingId, schoolId, schoolName, start, end, subject, classLabel, part, room }): PaperSitting => ({
        schoolId,
        school: schoolName,
        start,
        end,
        subject: subject ?? '',
        classLabel: classLabel ?? '',
        part,
        room,
        pupils: pupils.get(sittingId) ?? null,
      }),
    ),
  };
}

async function pupilsOf(manager: EntityManager, campaignId: string): Promise<ReadonlyMap<string, number>> {
  const rows = await manager.query<{ id: string; pupils: number }[]>(
    'SELECT id, pupils FROM sittings WHERE campaign_id = $1 AND pupils IS NOT NULL',
    [campaignId],
  );
  return new Map(rows.map(({ id, pupils }) => [id, pupils]));
}

async function appointments(manager: EntityManager, campaign: Campaign): Promise<readonly PaperAppointment[]> {
  const rows = await manager.find(Appointment, { where: { campaignId: campaign.id }, order: { duty: 'ASC' } });
  const schools = await manager.findBy(School, { id: In(rows.flatMap(({ schoolId }) => schoolId ?? [])) });
  const nameOf = new Map(schools.map(({ id, shortName }) => [id, shortName]));
  const shown = rows.map((row): PaperAppointment => ({
    school: row.schoolId === null ? null : (nameOf.get(row.schoolId) ?? ''),
    duty: row.duty,
    name: row.fullName,
    post: row.post,
    phone: row.phone,
    email: row.email,
    substitute: row.substituteName,
    substitutePost: row.substitutePost,
    substitutePhone: row.substitutePhone,
  }));
  return shown.toSorted((one, other) => inNameOrder(one.school ?? '', other.school ?? ''));
}

/** Who rechecks works, by subject and, where they mark only some, by grades: those to whom the product gives works. */
async function experts(manager: EntityManager, { authorityId }: Campaign): Promise<readonly PaperExpert[]> {
  const where = { authorityId, archivedAt: IsNull(), consentedOn: Not(IsNull()) };
  const people = await manager.find(Person, { where, order: { code: 'ASC' } });
  return people
    .filter(({ roles, subjects }) => subjects.length > 0 && roles.includes('expert'))
    .map((person) => ({ person: paperPerson(person), subjects: person.subjects.map((code) => expertise(code, person)) }));
}

/** `математика`, or `математика, 5–8 классы` of who marks no others. */
function expertise(code: string, { subjectGrades }: Person): string {
  const grades = subjectGrades[code];
  const title = subjectTitle(code).toLowerCase();
  if (grades === undefined) return title;
  const [first = 0, last = first] = [grades[0], grades.at(-1)];
  const list = grades.length > 2 && last - first + 1 === grades.length ? `${first}–${last}` : grades.join(', ');
  return `${title}, ${list} ${grades.length === 1 ? 'класс' : 'классы'}`;
}

/** The works that were drawn, counted: an order names no single work. */
async function sample(manager: EntityManager, campaign: Campaign): Promise<readonly PaperSample[]> {
  const rows = await manager.query<PaperSample[]>(
    `SELECT s.short_name AS school, w.grade, w.subject, count(*)::int AS works, count(d.work_id)::int AS drawn
     FROM works w JOIN schools s ON s.id = w.school_id
       LEFT JOIN (SELECT DISTINCT dw.work_id FROM drawn_works dw JOIN draws r ON r.id = dw.draw_id AND r.state = 'open') d ON d.work_id = w.id
     WHERE w.campaign_id = $1 AND NOT w.is_absent GROUP BY s.short_name, w.grade, w.subject HAVING count(d.work_id) > 0
     ORDER BY s.short_name, w.grade, w.subject`,
    [campaign.id],
  );
  return rows
    .map((row) => ({ ...row, subject: subjectTitle(row.subject).toLowerCase() }))
    .toSorted((one, other) => inNameOrder(one.school, other.school));
}

function paperPerson({ code, fullName, category, phone, disseminationConsentedOn }: Person): PaperPerson {
  return { code, fullName, category: categoryTitle(category), phone, mayBeNamed: disseminationConsentedOn !== null };
}
