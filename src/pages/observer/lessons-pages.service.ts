import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { newLessonBody } from '../../availability/lessons.schema.js';
import { LessonsService } from '../../availability/lessons.service.js';
import { everyItem } from '../../http/paging.js';
import { TiesService } from '../../people/ties.service.js';
import { School } from '../../schools/school.entity.js';
import type { Sheet } from '../../page-layout/layout.js';
import { readForm, type Form } from '../page-input.js';
import { lessonGone } from '../pages.problems.js';
import { VisitsService, type PersonVisit } from '../visits.service.js';
import { lessonsSheet } from './lessons-page.js';

const MOST_LESSONS = 200;

/** The weekly lessons of whoever the page belongs to. */
@Injectable()
export class LessonsPagesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly visits: VisitsService,
    private readonly lessons: LessonsService,
    private readonly ties: TiesService,
  ) {}

  async sheet({ actor, person, frame }: PersonVisit, isSaved: boolean): Promise<Sheet> {
    const { id } = await this.visits.campaign(actor, new Date());
    const { items } = await this.lessons.list(actor, id, { personId: person.id, limit: MOST_LESSONS });
    const where = { authorityId: person.authorityId };
    const schools = await this.dataSource.manager.find(School, { where, order: { shortName: 'ASC', login: 'ASC' } });
    const ties = await everyItem((page) => this.ties.ties(actor, person.id, page));
    const workplace = ties.find(({ kind, until }) => kind === 'employment' && until === null);
    const lessons = items.toSorted((one, other) => placeInWeek(one).localeCompare(placeInWeek(other)));
    return lessonsSheet(frame, { lessons, schools, workplaceId: workplace?.schoolId, isSaved });
  }

  async add({ actor, person }: PersonVisit, { schoolId, weekday, startsAt, endsAt }: Form): Promise<void> {
    const { id } = await this.visits.campaign(actor, new Date());
    const lesson = { personId: person.id, schoolId, weekday: Number(weekday), startsAt, endsAt };
    await this.lessons.add(actor, id, readForm(newLessonBody, lesson));
  }

  /** A lesson of somebody else is not there. */
  async remove({ actor, person }: PersonVisit, lessonId: string): Promise<void> {
    const { id } = await this.visits.campaign(actor, new Date());
    const { items } = await this.lessons.list(actor, id, { personId: person.id, limit: MOST_LESSONS });
    if (!items.some((lesson) => lesson.id === lessonId)) throw lessonGone();
    await this.lessons.remove(actor, lessonId);
  }
}

function placeInWeek({ weekday, startsAt }: { readonly weekday: number; readonly startsAt: string }): string {
  return `${weekday} ${startsAt}`;
}
