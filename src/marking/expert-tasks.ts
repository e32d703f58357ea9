import type { EntityManager } from 'typeorm';
import type { MarkedPaper, PaperScale, TaskPoints } from '../engine/index.js';
import type { MarkingKey } from './marking-links.service.js';
import { LIVE_TASK } from './live-tasks.js';
import type { MarkingTask } from './marking-task.entity.js';
import type { ExpertTask } from './marking.schema.js';

/** A task as its expert sees it, and what the service needs to judge the next step. */
export interface OwnTask {
  readonly shown: ExpertTask;
  readonly purpose: MarkingTask['purpose'];
  readonly scale: PaperScale;
  readonly events: number;
}

interface Row {
  readonly id: string;
  readonly purpose: MarkingTask['purpose'];
  readonly code: string;
  readonly subject: string;
  readonly grade: number;
  readonly minutes: number;
  readonly tasks: { task: string; max: number }[];
  readonly marks: PaperScale['marks'];
  readonly draft: TaskPoints | null;
  readonly events: number;
  readonly last: (MarkedPaper & { readonly kind: 'blind' | 'informed' }) | null;
  readonly others: MarkedPaper[] | null;
}

/**
 * The tasks of one expert by their codes: the order of the draw is public, with schools, classes and original marks, and would tell which
 * work is which. The marks of others are read only for an arbiter who has marked blind:
 * what is not read cannot be shown by mistake.
 */
export async function expertTasks(
  manager: EntityManager,
  { roundId, personId }: MarkingKey,
  id: string | null = null,
): Promise<readonly OwnTask[]> {
  const rows = await manager.query<Row[]>(
    `SELECT t.id, t.purpose, w.recheck_code AS code, w.subject, w.grade, t.minutes, s.tasks, s.marks, d.points AS draft,
       (SELECT count(*)::int FROM mark_events e WHERE e.task_id = t.id) AS events,
       (SELECT jsonb_build_object('points', e.points, 'total', e.total, 'mark', e.mark, 'kind', e.kind) FROM mark_events e
        WHERE e.task_id = t.id ORDER BY e.number DESC LIMIT 1) AS last,
       CASE WHEN t.purpose = 'arbiter' AND EXISTS (SELECT 1 FROM mark_events e WHERE e.task_id = t.id) THEN
         (SELECT jsonb_agg(jsonb_build_object('points', e.points, 'total', e.total, 'mark', e.mark) ORDER BY o.purpose)
          FROM marking_tasks o JOIN LATERAL (SELECT * FROM mark_events x WHERE x.task_id = o.id ORDER BY x.number DESC LIMIT 1) e ON true
          WHERE o.round_id = t.round_id AND o.work_id = t.work_id AND o.purpose IN ('first', 'second')) END AS others
     FROM marking_tasks t JOIN works w ON w.id = t.work_id
       JOIN work_scales s ON s.campaign_id = w.campaign_id AND s.grade = w.grade AND s.subject = w.subject AND s.level = w.level
       LEFT JOIN mark_drafts d ON d.task_id = t.id
     WHERE t.round_id = $1 AND t.person_id = $2 AND ($3::uuid IS NULL OR t.id = $3)
       AND ${LIVE_TASK}
     ORDER BY w.recheck_code`,
    [roundId, personId, id],
  );
  return rows.map((row) => ({ shown: shownOf(row), purpose: row.purpose, scale: row, events: row.events }));
}

function shownOf({ id, code, subject, grade, minutes, tasks, draft, last, others, ...row }: Row): ExpertTask {
  const marked = last === null ? null : { points: { ...last.points }, total: last.total, mark: last.mark };
  return {
    id,
    code,
    subject,
    grade,
    minutes,
    marked,
    state: stateOf({ draft, last, purpose: row.purpose }),
    fields: tasks,
    draft: draft === null ? null : { ...draft },
    others: (others ?? []).map((other) => ({ ...other, points: { ...other.points } })),
  };
}

function stateOf({ draft, last, purpose }: Pick<Row, 'draft' | 'last' | 'purpose'>): ExpertTask['state'] {
  if (last === null) return draft === null ? 'new' : 'draft';
  return purpose === 'arbiter' && last.kind === 'blind' ? 'second-look' : 'done';
}
