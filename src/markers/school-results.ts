import type { EntityManager } from 'typeorm';
import type { PupilResult } from '../engine/index.js';
import type { WorkScale } from '../works/work-scale.entity.js';
import { inNameOrder } from '../schools/name-order.js';

/** The pupils of one school in one paper, by nothing but their results. */
export interface SchoolPupils {
  readonly schoolId: string;
  readonly school: string;
  readonly pupils: readonly PupilResult[];
}

type ScaleOfPaper = Pick<WorkScale, 'campaignId' | 'grade' | 'subject' | 'level' | 'tasks'>;

interface WorkRow {
  readonly schoolId: string;
  readonly school: string;
  readonly total: number;
  readonly mark: number;
  readonly journal: number | null;
  readonly points: Readonly<Record<string, number | 'X'>>;
}

/** Every school’s results in the paper of a scale, in the order of the schools’ names: nothing is ranked. */
export async function schoolResults(manager: EntityManager, scale: ScaleOfPaper): Promise<readonly SchoolPupils[]> {
  const rows = await manager.query<WorkRow[]>(
    `SELECT s.id AS "schoolId", s.short_name AS school, w.total, w.mark, w.previous_mark AS journal, w.points
     FROM works w JOIN schools s ON s.id = w.school_id
     WHERE w.campaign_id = $1 AND w.grade = $2 AND w.subject = $3 AND w.level = $4 AND NOT w.is_absent AND w.total IS NOT NULL AND w.mark IS NOT NULL
     ORDER BY s.id, w.code`,
    [scale.campaignId, scale.grade, scale.subject, scale.level],
  );
  const schools = new Map<string, { schoolId: string; school: string; pupils: PupilResult[] }>();
  for (const row of rows) {
    const { schoolId, school } = row;
    const known = schools.get(schoolId) ?? { schoolId, school, pupils: [] };
    known.pupils.push(pupilOf(row, scale));
    schools.set(schoolId, known);
  }
  return [...schools.values()].toSorted((one, other) => inNameOrder(one.school, other.school));
}

/** A task that was not begun has no points; a work without every task counts by its total only. */
function pupilOf({ total, mark, journal, points }: WorkRow, { tasks }: Pick<WorkScale, 'tasks'>): PupilResult {
  const isWhole = tasks.every(({ task }) => points[task] !== undefined);
  const each = tasks.map(({ task }) => (points[task] === 'X' ? 0 : (points[task] ?? 0)));
  return { score: total, mark, journal, tasks: isWhole ? each : [] };
}
