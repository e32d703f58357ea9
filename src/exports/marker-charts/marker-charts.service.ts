import { Injectable } from '@nestjs/common';
import { subjectTitle } from '../../campaigns/subjects.js';
import type { Actor } from '../../http/actor.js';
import { notFound } from '../../http/problems.js';
import type { MarkersAnswer, MarkersQuery } from '../../markers/markers.schema.js';
import { MarkersService } from '../../markers/markers.service.js';
import { journalChart, type JournalLine } from './journal-chart.js';
import { tooFewToShow } from './marker-charts.problems.js';
import { meansFunnel, type MeanPoint } from './means-funnel.js';
import { scoreChart } from './score-chart.js';

type SchoolMarkers = MarkersAnswer['schools'][number];
type Chart = NonNullable<SchoolMarkers['chart']>;

/** The possible markers as pictures, from the same figures that the answer gives; groups under ten have none. */
@Injectable()
export class MarkerChartsService {
  constructor(private readonly markers: MarkersService) {}

  async scores(actor: Actor, campaignId: string, schoolId: string, query: MarkersQuery): Promise<string> {
    const answer = await this.markers.of(actor, campaignId, query);
    const { school, chart } = shownSchool(answer, schoolId);
    return scoreChart({ school, paper: paperOf(answer), ...chart, boundaries: answer.boundaries }).svg;
  }

  async journal(actor: Actor, campaignId: string, schoolId: string, query: MarkersQuery): Promise<string> {
    const answer = await this.markers.of(actor, campaignId, query);
    const { school, chart } = shownSchool(answer, schoolId);
    const others = answer.schools.flatMap((each) => (each.schoolId !== schoolId && each.chart !== null ? [each.chart] : []));
    const lines = [lineOf(school, [chart]), lineOf('Остальные школы', others)].filter((each) => each !== null);
    return journalChart(`Отметки за работу и по журналу: ${paperOf(answer)}`, lines).svg;
  }

  /** All schools of a paper; the number of a point is the school's place in the answer. */
  async funnel(actor: Actor, campaignId: string, query: MarkersQuery): Promise<string> {
    const answer = await this.markers.of(actor, campaignId, query);
    return meansFunnel(paperOf(answer), meanPoints(answer.schools)).svg;
  }
}

function shownSchool({ schools }: MarkersAnswer, schoolId: string): { school: string; chart: Chart } {
  const found = schools.find((each) => each.schoolId === schoolId);
  if (found === undefined) throw notFound('школа с работами', schoolId);
  if (found.chart === null) throw tooFewToShow(schoolId);
  return { school: found.school, chart: found.chart };
}

function paperOf({ grade, subject, year }: MarkersAnswer): string {
  return `${subjectTitle(subject)}, ${grade} класс, ${year}`;
}

function lineOf(name: string, charts: readonly Chart[]): JournalLine | null {
  const sum = (part: keyof Chart['journal']) => charts.reduce((total, { journal }) => total + journal[part], 0);
  const pairs = sum('lowered') + sum('confirmed') + sum('raised');
  if (pairs === 0) return null;
  return { name, lowered: sum('lowered') / pairs, confirmed: sum('confirmed') / pairs, raised: sum('raised') / pairs };
}

function meanPoints(schools: readonly SchoolMarkers[]): readonly MeanPoint[] {
  return schools.flatMap(({ participants, shift }, index) =>
    participants === null || shift === null ? [] : [{ number: index + 1, pupils: participants, shift }],
  );
}
