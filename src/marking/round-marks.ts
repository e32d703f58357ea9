import type { EntityManager } from 'typeorm';
import { workState, type DifferenceRule, type MarkedPaper, type WorkChecks, type WorkState } from '../engine/index.js';
import { LIVE_TASK } from './live-tasks.js';
import type { MarkingRound } from './marking-round.entity.js';
import type { MarkingTask } from './marking-task.entity.js';

/** A task with the marks that stand for it. */
export interface MarkedTask {
  readonly id: string;
  readonly workId: string;
  readonly publicId: string;
  readonly personId: string;
  readonly expert: string;
  readonly purpose: MarkingTask['purpose'];
  readonly position: number;
  readonly minutes: number;
  readonly blind: MarkedPaper | null;
  readonly informed: MarkedPaper | null;
}

/** All tasks of a round that nobody else has taken over, each with its last blind and its last informed mark. */
export function markedTasks(manager: EntityManager, roundId: string): Promise<readonly MarkedTask[]> {
  return manager.query<MarkedTask[]>(
    `SELECT t.id, t.work_id AS "workId", w.public_id AS "publicId", t.person_id AS "personId", p.code AS expert, t.purpose, t.position, t.minutes,
       (SELECT jsonb_build_object('points', e.points, 'total', e.total, 'mark', e.mark) FROM mark_events e
        WHERE e.task_id = t.id AND e.kind = 'blind' ORDER BY e.number DESC LIMIT 1) AS blind,
       (SELECT jsonb_build_object('points', e.points, 'total', e.total, 'mark', e.mark) FROM mark_events e
        WHERE e.task_id = t.id AND e.kind = 'informed' ORDER BY e.number DESC LIMIT 1) AS informed
     FROM marking_tasks t JOIN works w ON w.id = t.work_id JOIN people p ON p.id = t.person_id
     WHERE t.round_id = $1 AND ${LIVE_TASK}
     ORDER BY w.public_id, t.purpose`,
    [roundId],
  );
}

export function ruleOf({ tolerancePoints, countsMarkChange }: MarkingRound): DifferenceRule {
  return { tolerancePoints, countsMarkChange };
}

/** A rechecked work with its tasks and where it stands. */
export interface MarkedWork {
  readonly workId: string;
  readonly publicId: string;
  readonly tasks: readonly MarkedTask[];
  readonly state: WorkState;
}

/** The works of a round that are rechecked; control and anchor works are not among them. */
export function markedWorks(tasks: readonly MarkedTask[], rule: DifferenceRule): readonly MarkedWork[] {
  const byWork = new Map<string, MarkedTask[]>();
  for (const task of tasks.filter(({ purpose }) => purpose !== 'control' && purpose !== 'anchor'))
    byWork.set(task.workId, [...(byWork.get(task.workId) ?? []), task]);
  return [...byWork.values()].map((own) => ({
    workId: own[0]!.workId,
    publicId: own[0]!.publicId,
    tasks: own,
    state: workState(own[0]!.publicId, checksOf(own), rule),
  }));
}

function checksOf(tasks: readonly MarkedTask[]): WorkChecks {
  const of = (purpose: MarkingTask['purpose']) => tasks.find((task) => task.purpose === purpose);
  return {
    first: of('first')?.blind ?? null,
    second: of('second') === undefined ? undefined : of('second')!.blind,
    arbiter: of('arbiter') === undefined ? undefined : of('arbiter')!.blind,
    word: of('arbiter')?.informed ?? null,
  };
}

/** Works whose last search did not find them. */
export async function missingWorks(manager: EntityManager, roundId: string): Promise<ReadonlySet<string>> {
  const rows = await manager.query<{ work_id: string }[]>(
    `SELECT work_id FROM (SELECT DISTINCT ON (work_id) work_id, is_found FROM work_searches WHERE round_id = $1
       ORDER BY work_id, created_at DESC, id) last WHERE NOT is_found`,
    [roundId],
  );
  return new Set(rows.map(({ work_id: id }) => id));
}
