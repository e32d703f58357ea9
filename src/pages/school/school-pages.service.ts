import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import { gradeTitle } from '../../campaigns/grade-title.js';
import { GradingBlock } from '../../campaigns/grading-block.entity.js';
import { Sitting } from '../../campaigns/sitting.entity.js';
import { newSittingBody } from '../../campaigns/timetable.schema.js';
import { TimetableService } from '../../campaigns/timetable.service.js';
import { oneRow } from '../../database/versioned-rows.js';
import { FeedItem } from '../../feeds/feed-item.entity.js';
import { SchoolClass } from '../../schools/school-class.entity.js';
import { WorkCount } from '../../works/work-count.entity.js';
import { WorkCounts } from '../../works/work-counts.service.js';
import { countBody } from '../../works/works.schema.js';
import type { Sheet } from '../../page-layout/layout.js';
import { readForm, type Form } from '../page-input.js';
import { VisitsService, type SchoolVisit } from '../visits.service.js';
import { addSheet, sittingOf } from './add-page.js';
import { countKey, countsSheet, type CountLine } from './counts-page.js';
import { datesSheet, type SchoolDate } from './dates-page.js';

/** What a school's coordinator sees and does; only of their own school. */
@Injectable()
export class SchoolPagesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly visits: VisitsService,
    private readonly timetable: TimetableService,
    private readonly counts: WorkCounts,
  ) {}

  async dates(visit: SchoolVisit, isAdded: boolean): Promise<Sheet> {
    const campaign = await this.visits.campaign(visit.actor, new Date());
    const { manager } = this.dataSource;
    const where = { campaignId: campaign.id, schoolId: visit.school.id, state: 'planned' as const };
    const classes = await this.classes(visit, campaign.id);
    const items = await manager.findBy(FeedItem, {
      campaignId: campaign.id,
      audience: 'school',
      ownerId: visit.school.id,
      status: 'CONFIRMED',
    });
    const visitors = new Map(items.map(({ slotKey, payload }) => [slotKey, visitorsIn(payload.summary)]));
    const sittings = (await manager.findBy(Sitting, where)).map((sitting): SchoolDate => {
      const { grade, letter } = classes.get(sitting.classId)!;
      return { ...shared(sitting, visitors), kind: 'sitting', classLabel: `${grade}${letter}`, pupils: sitting.pupils };
    });
    const blocks = (await manager.findBy(GradingBlock, where)).map((block): SchoolDate => ({
      ...shared(block, visitors),
      kind: 'block',
      classLabel: gradeTitle(block.grade),
      pupils: null,
    }));
    const dates = [...sittings, ...blocks].toSorted((one, other) => (one.startsAt < other.startsAt ? -1 : 1));
    return datesSheet(visit.frame, { campaign, dates, isAdded });
  }

  async addForm(visit: SchoolVisit): Promise<Sheet> {
    const campaign = await this.visits.campaign(visit.actor, new Date());
    const classes = [...(await this.classes(visit, campaign.id)).values()];
    return addSheet(visit.frame, {
      campaign,
      classes: classes.toSorted((a, b) => a.grade - b.grade || a.letter.localeCompare(b.letter)),
    });
  }

  async add(visit: SchoolVisit, form: Form): Promise<void> {
    const { id } = await this.visits.campaign(visit.actor, new Date());
    const wish = readForm(newSittingBody, sittingOf(form));
    await oneRow(this.dataSource.manager, SchoolClass, { id: wish.classId, campaignId: id, schoolId: visit.school.id }, 'класс');
    await this.timetable.addSitting(visit.actor, id, wish);
  }

  async countForm(visit: SchoolVisit, isSaved: boolean): Promise<Sheet> {
    const { id } = await this.visits.campaign(visit.actor, new Date());
    return countsSheet(visit.frame, await this.lines(visit, id), isSaved);
  }

  async confirm(visit: SchoolVisit, form: Form): Promise<void> {
    const { id } = await this.visits.campaign(visit.actor, new Date());
    const changed = (await this.lines(visit, id)).filter(
      (line) => ![undefined, '', String(line.confirmed)].includes(text(form[countKey(line)])),
    );
    const { works, confirmedBy } = countBody.shape;
    const asked = Object.fromEntries(changed.map((line) => [countKey(line), z.coerce.number().pipe(works)] as const));
    const { by } = readForm(z.object({ ...asked, by: confirmedBy }), form);
    const wishes = changed.map(({ grade, subject }) => {
      const count = Number(form[countKey({ grade, subject })]);
      return countBody.parse({ schoolId: visit.school.id, grade, subject, works: count, confirmedBy: by });
    });
    for (const wish of wishes) await this.counts.confirm(visit.actor, id, wish);
  }

  private async classes({ school }: SchoolVisit, campaignId: string): Promise<ReadonlyMap<string, SchoolClass>> {
    const rows = await this.dataSource.manager.findBy(SchoolClass, { campaignId, schoolId: school.id });
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** Every parallel and subject that has a sitting. */
  private async lines(visit: SchoolVisit, campaignId: string): Promise<CountLine[]> {
    const rows = await this.dataSource.query<Omit<CountLine, 'confirmed'>[]>(
      `SELECT c.grade, s.subject, CASE WHEN bool_and(s.pupils IS NOT NULL) THEN sum(s.pupils)::int END AS expected
       FROM sittings s JOIN school_classes c ON c.id = s.class_id
       WHERE s.campaign_id = $1 AND s.school_id = $2 AND s.state = 'planned' AND s.part = 1
       GROUP BY c.grade, s.subject ORDER BY c.grade, s.subject`,
      [campaignId, visit.school.id],
    );
    const counts = await this.dataSource.manager.findBy(WorkCount, { campaignId, schoolId: visit.school.id });
    const confirmed = new Map(counts.map((count) => [countKey(count), count.works]));
    return rows.map((row) => ({ ...row, confirmed: confirmed.get(countKey(row)) ?? null }));
  }
}

function shared(
  row: Sitting | GradingBlock,
  visitors: ReadonlyMap<string, readonly string[]>,
): Omit<SchoolDate, 'kind' | 'classLabel' | 'pupils'> {
  const { id, date, startsAt, endsAt, subject, room } = row;
  return { date, startsAt, endsAt, subject, room, visitors: visitors.get(id) ?? [] };
}

/** `Наблюдатели Н-001, Н-002: …` names codes only. */
function visitorsIn(summary: string): readonly string[] {
  return summary.slice(0, summary.indexOf(':')).split(' ').slice(1).join(' ').split(', ');
}

function text(value: string | string[] | undefined): string | undefined {
  return Array.isArray(value) ? value[0] : value;
}
