import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { Campaign } from '../campaigns/campaign.entity.js';
import { oneRow } from '../database/versioned-rows.js';
import { markerSentence, schoolMarkers } from '../engine/index.js';
import { authorityOf, type Actor } from '../http/actor.js';
import { SchoolRisk } from '../schools/school-risk.entity.js';
import { WorkScale } from '../works/work-scale.entity.js';
import { noBoundaries } from './markers.problems.js';
import type { MarkersAnswer, MarkersQuery } from './markers.schema.js';
import { schoolChart, shownSize } from './school-chart.js';
import { schoolResults, type SchoolPupils } from './school-results.js';

const NOTE = {
  ru: 'Возможные признаки, требуют дальнейшего анализа. Это не вывод о школе и не рейтинг; уровень риска ставит человек.',
  en: 'Possible markers that need further analysis. This is no verdict on a school and no rating; the level of risk is set by a person.',
};
/** The permutations of M8 come out the same each time. */
const SEED = 1;

/** The possible markers of every school in one paper, for the person who decides on its level of risk. */
@Injectable()
export class MarkersService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: AuditService,
  ) {}

  async of(actor: Actor, campaignId: string, { grade, subject }: MarkersQuery): Promise<MarkersAnswer> {
    const { manager } = this.dataSource;
    const authorityId = authorityOf(actor);
    const campaign = await oneRow(manager, Campaign, { id: campaignId, authorityId }, 'кампания');
    const scale = await manager.findOneBy(WorkScale, { campaignId, grade, subject, level: 'basic' });
    if (scale?.marks === null || scale === null) throw noBoundaries(grade, subject);
    const year = Number(campaign.startsOn.slice(0, 4));
    const schools = await schoolResults(manager, scale);
    const risks = await manager.find(SchoolRisk, {
      where: { schoolId: In(schools.map(({ schoolId }) => schoolId)) },
      order: { year: 'ASC' },
    });
    const risksOf = (schoolId: string) => risks.filter((risk) => risk.schoolId === schoolId);
    const boundaries = [scale.marks['3'], scale.marks['4'], scale.marks['5']] as const;
    const taskMaxima = scale.tasks.map(({ max }) => max);
    const markers = schoolMarkers(
      schools.map((school) => engineResults(school, risksOf(school.schoolId))),
      { year, boundaries, taskMaxima, seed: SEED, reference: null },
    );
    await this.audit.record(manager, actor, 'markers.read', { type: 'campaign', id: campaignId }, { grade, subject });
    return {
      note: NOTE,
      year,
      grade,
      subject,
      boundaries: [...boundaries],
      source: scale.source,
      schools: schools.map((school, index) => ({
        schoolId: school.schoolId,
        school: school.school,
        participants: shownSize(school),
        findings: markers[index]!.findings.map(({ marker, outcome, isApproximate, p, ...finding }) => ({
          marker,
          outcome,
          isApproximate,
          p,
          sentence: sentences({ marker, outcome, isApproximate, p, ...finding }),
        })),
        chart: chartOf(schools, index, taskMaxima),
        risks: risksOf(school.schoolId).map(({ year: of, level, reason }) => ({ year: of, level, reason })),
      })),
    };
  }
}

type Finding = Parameters<typeof markerSentence>[0];

function sentences(finding: Finding) {
  return { ru: markerSentence(finding, 'ru'), en: markerSentence(finding, 'en') };
}

function chartOf(schools: readonly SchoolPupils[], index: number, taskMaxima: readonly number[]) {
  const chart = schoolChart(
    schools,
    index,
    taskMaxima.reduce((sum, max) => sum + max, 0),
  );
  return chart === null ? null : { ...chart, scores: [...chart.scores], reference: [...chart.reference] };
}

/** Rechecks and cohorts are read elsewhere: their markers stay guarded here. */
function engineResults({ schoolId, pupils }: SchoolPupils, risks: readonly SchoolRisk[]) {
  const markedYears = risks.filter(({ level }) => level > 0).map(({ year }) => year);
  return { school: schoolId, pupils, rechecked: [], cohort: null, markedYears };
}
