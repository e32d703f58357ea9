import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { Authority } from '../accounts/authority.entity.js';
import { AuditService } from '../audit/audit.service.js';
import { Campaign } from '../campaigns/campaign.entity.js';
import { subjectTitle } from '../campaigns/subjects.js';
import { TargetList } from '../draws/target-list.entity.js';
import { recheckReport, type RecheckReport } from '../engine/index.js';
import { schoolsNamed, type ReportHeading } from '../exports/recheck-report/heading.js';
import { recheckReportDocument } from '../exports/recheck-report/report-document.js';
import { recheckReportPage } from '../exports/recheck-report/report-page.js';
import { recheckReportWorkbook } from '../exports/recheck-report/report-workbook.js';
import { authorityOf, type Actor } from '../http/actor.js';
import { WorkAllocation } from '../rechecks/work-allocation.entity.js';
import { School } from '../schools/school.entity.js';
import { MarkingRounds } from './marking-rounds.service.js';
import type { MarkingRound } from './marking-round.entity.js';
import { reportFacts } from './report-facts.js';

const PROCEDURES: Readonly<Record<WorkAllocation['procedure'], string>> = {
  R2: 'Внешняя проверка (R2)',
  R3: 'Перепроверка школ с признаками за несколько лет (R3)',
  R4: 'Выборочная перепроверка (R4)',
  R5: 'Перекрёстная проверка (R5)',
};

const LABELS: Readonly<Record<TargetList['label'], string>> = {
  flagged: 'все работы отмеченных школ',
  honours: 'претенденты на аттестат с отличием',
  coverage: 'дополнение: по одной работе из класса без жребия',
};

/** The reports of recheck procedures; each stands alone. */
@Injectable()
export class RecheckReports {
  constructor(
    private readonly dataSource: DataSource,
    private readonly rounds: MarkingRounds,
    private readonly audit: AuditService,
  ) {}

  async report(actor: Actor, roundId: string): Promise<RecheckReport> {
    return (await this.made(actor, roundId)).report;
  }

  async page(actor: Actor, roundId: string): Promise<string> {
    const { report, heading } = await this.made(actor, roundId);
    return recheckReportPage(report, heading);
  }

  async workbook(actor: Actor, roundId: string): Promise<Uint8Array> {
    const { report, heading } = await this.made(actor, roundId);
    return recheckReportWorkbook(report, heading);
  }

  async document(actor: Actor, roundId: string): Promise<Uint8Array> {
    const { report, heading } = await this.made(actor, roundId);
    return recheckReportDocument(report, heading);
  }

  /** The report and its three prints, computed once. */
  async prints(actor: Actor, roundId: string) {
    const { report, heading } = await this.made(actor, roundId);
    const [workbook, document] = [recheckReportWorkbook(report, heading), recheckReportDocument(report, heading)];
    return { report, page: recheckReportPage(report, heading), workbook: await workbook, document: await document };
  }

  /** The logins of the schools that a report calls by their ids. */
  async schoolLogins(actor: Actor): Promise<ReadonlyMap<string, string>> {
    const schools = await this.dataSource.manager.findBy(School, { authorityId: authorityOf(actor) });
    return new Map(schools.map(({ id, login }) => [id, login]));
  }

  private async made(actor: Actor, roundId: string) {
    const { manager } = this.dataSource;
    const round = await this.rounds.find(actor, roundId);
    const report = recheckReport(await reportFacts(manager, round));
    await this.audit.record(manager, actor, 'recheck-report.read', { type: 'marking-round', id: roundId }, {});
    return { report, heading: await this.heading(round, report) };
  }

  private async heading(round: MarkingRound, report: RecheckReport): Promise<ReportHeading> {
    const { manager } = this.dataSource;
    const authority = await manager.findOneByOrFail(Authority, { id: round.authorityId });
    const campaign = await manager.findOneByOrFail(Campaign, { id: round.campaignId });
    const { procedure, listId } = await manager.findOneByOrFail(WorkAllocation, { id: round.allocationId });
    const list = listId === null ? null : await manager.findOneByOrFail(TargetList, { id: listId });
    const schools = await manager.findBy(School, { id: In(schoolsNamed(report)) });
    const names = new Map(schools.map(({ id, shortName }) => [id, shortName]));
    return {
      municipality: authority.name,
      campaign: campaign.name,
      procedure: PROCEDURES[procedure],
      list: list && `«${list.title}» (${LABELS[list.label]})`,
      madeOn: new Intl.DateTimeFormat('ru-RU', { timeZone: campaign.timeZone }).format(new Date()),
      schoolName: (id) => names.get(id) ?? id,
      subjectName: (id) => subjectTitle(id),
    };
  }
}
