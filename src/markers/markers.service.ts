import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { Campaign } from '../campaigns/campaign.entity.js';
import { oneRow } from '../database/versioned-rows.js';
import { markerSentence, schoolMarkers } from '../engine/index.js';
import { authorityOf, type Actor } from '../http/actor.js';
import { RecheckedScores } from '../marking/rechecked-scores.service.js';
import { WorkScale } from '../works/work-scale.entity.js';
import { cohortsOf } from './cohort-standings.js';
import { noBoundaries } from './markers.problems.js';
import type { MarkersAnswer, MarkersQuery } from './markers.schema.js';
import { meanShifts } from './mean-shift.js';
import { publishedReference, type PublishedReference } from './published-reference.js';
import { schoolChart, shownSize } from './school-chart.js';
import { historyOf, markedYears, shownHistory } from './school-history.js';
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
    private readonly rechecked: RecheckedScores,
    private readonly audit: AuditService,
  ) {}

  async of(actor: Actor, campaignId: string, { grade, subject, reference: wanted }: MarkersQuery): Promise<MarkersAnswer> {
    const { manager } = this.dataSource;
    const campaign = await oneRow(manager, Campaign, { id: campaignId, authorityId: authorityOf(actor) }, 'кампания');
    const { scale, boundaries } = await paperOf(manager, campaignId, grade, subject);
    const year = Number(campaign.startsOn.slice(0, 4));
    const schools = await schoolResults(manager, scale);
    const ofSchool = await historyOf(
      manager,
      schools.map(({ schoolId }) => schoolId),
    );
    const rechecked = await this.rechecked.of(manager, scale);
    const cohorts = await cohortsOf(manager, campaign, scale, schools);
    const reference = await publishedReference(manager, scale, wanted);
    const taskMaxima = scale.tasks.map(({ max }) => max);
    const facts = { year, boundaries, taskMaxima, seed: SEED, reference: null, published: sharesOf(reference) };
    const markers = schoolMarkers(
      schools.map((school) => ({
        school: school.schoolId,
        pupils: school.pupils,
        markedYears: markedYears(ofSchool(school.schoolId)),
        rechecked: rechecked.get(school.schoolId) ?? [],
        cohort: cohorts.get(school.schoolId) ?? null,
      })),
      facts,
    );
    const charts = schools.map((_, index) => chartOf(schools, index, taskMaxima));
    const shifts = meanShifts(charts.map((chart) => chart?.scores ?? []));
    await this.audit.record(manager, actor, 'markers.read', { type: 'campaign', id: campaignId }, { grade, subject });
    return {
      note: NOTE,
      year,
      grade,
      subject,
      boundaries: [...boundaries],
      source: scale.source,
      reference: { ...reference, groups: [...reference.groups] },
      schools: schools.map((school, index) => ({
        schoolId: school.schoolId,
        school: school.school,
        participants: shownSize(school),
        findings: markers[index]!.findings.map((finding) => ({ ...shown(finding), sentence: sentences(finding) })),
        chart: charts[index]!,
        shift: shifts[index]!,
        ...shownHistory(ofSchool(school.schoolId)),
      })),
    };
  }
}

async function paperOf(manager: EntityManager, campaignId: string, grade: number, subject: string) {
  const scale = await manager.findOneBy(WorkScale, { campaignId, grade, subject, level: 'basic' });
  if (scale?.marks === null || scale === null) throw noBoundaries(grade, subject);
  return { scale, boundaries: [scale.marks['3'], scale.marks['4'], scale.marks['5']] as const };
}

function sharesOf({ shareOfTwos, confirmedShare }: PublishedReference) {
  return { ...(shareOfTwos !== null && { shareOfTwos }), ...(confirmedShare !== null && { confirmedShare }) };
}

type Finding = Parameters<typeof markerSentence>[0];

function shown({ marker, outcome, isApproximate, p }: Finding) {
  return { marker, outcome, isApproximate, p };
}

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
