import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { newBlockBody } from '../../campaigns/timetable.schema.js';
import { TimetableService } from '../../campaigns/timetable.service.js';
import { WorkbookService } from '../../exports/workbook/workbook.service.js';
import { uploadBody } from '../../imports/imports.schema.js';
import { idParam } from '../../http/request-fields.js';
import { ImportsService } from '../../imports/imports.service.js';
import { nominationForm } from '../../people/nominations.schema.js';
import { NominationsService } from '../../people/nominations.service.js';
import { SchoolClass } from '../../schools/school-class.entity.js';
import { School } from '../../schools/school.entity.js';
import type { Sheet } from '../../page-layout/layout.js';
import { readForm, sureForm, type AnyFile, type Form } from '../page-input.js';
import { unknownPage } from '../pages.problems.js';
import { VisitsService, type SchoolVisit } from '../visits.service.js';
import { checkedFileSheet } from './file-page.js';
import { blockOf, gradingSheet } from './grading-page.js';
import { peopleSheet } from './people-page.js';

/** What a school hands in: when it marks, its dates as a file, and whom it proposes. */
@Injectable()
export class SchoolWorkService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly visits: VisitsService,
    private readonly timetable: TimetableService,
    private readonly imports: ImportsService,
    private readonly workbooks: WorkbookService,
    private readonly nominations: NominationsService,
  ) {}

  async gradingForm(visit: SchoolVisit): Promise<Sheet> {
    const { id } = await this.campaign(visit);
    const classes = await this.dataSource.manager.findBy(SchoolClass, { campaignId: id, schoolId: visit.school.id });
    const grades = [...new Set(classes.map(({ grade }) => grade))].toSorted((a, b) => a - b);
    return gradingSheet(visit.frame, { grades });
  }

  async addBlock(visit: SchoolVisit, form: Form): Promise<void> {
    const { id } = await this.campaign(visit);
    await this.timetable.addBlock(visit.actor, id, readForm(newBlockBody, blockOf(form, visit.school.id)));
  }

  async ownDates(visit: SchoolVisit): Promise<Buffer> {
    const { id } = await this.campaign(visit);
    return this.workbooks.ownDates(visit.actor, id, visit.school.login);
  }

  /** The dry run; answers the id of what was checked. */
  async checkFile(visit: SchoolVisit, file: AnyFile): Promise<string> {
    const { id } = await this.campaign(visit);
    return (await this.imports.check(visit.actor, id, readForm(uploadBody, file))).id;
  }

  async checkedFile(visit: SchoolVisit, fileId: string): Promise<Sheet> {
    const { id } = await this.campaign(visit);
    return checkedFileSheet(visit.frame, await this.imports.find(visit.actor, id, known(fileId)));
  }

  async markedFile(visit: SchoolVisit, fileId: string): Promise<Buffer> {
    const { id } = await this.campaign(visit);
    return this.imports.annotated(visit.actor, id, known(fileId));
  }

  async applyFile(visit: SchoolVisit, fileId: string): Promise<void> {
    const { id } = await this.campaign(visit);
    await this.imports.apply(visit.actor, id, known(fileId));
  }

  async people(visit: SchoolVisit, done: string | undefined): Promise<Sheet> {
    const nominees = await this.nominations.list(visit.actor, visit.school.id);
    const schools = await this.dataSource.manager.findBy(School, { authorityId: visit.actor.authorityId! });
    return peopleSheet(visit.frame, { nominees, done, schoolNames: new Map(schools.map(({ id, shortName }) => [id, shortName])) });
  }

  async nominate(visit: SchoolVisit, form: Form): Promise<void> {
    await this.nominations.nominate(visit.actor, visit.school.id, readForm(nominationForm, form));
  }

  async withdraw(visit: SchoolVisit, personId: string, form: Form): Promise<void> {
    readForm(sureForm, form);
    await this.nominations.withdraw(visit.actor, visit.school.id, known(personId));
  }

  private campaign(visit: SchoolVisit) {
    return this.visits.campaign(visit.actor, new Date());
  }
}

/** A link that somebody has mistyped leads nowhere. */
function known(id: string): string {
  if (!idParam.safeParse(id).success) throw unknownPage();
  return id;
}
