import { In, type EntityManager } from 'typeorm';
import type {
  AnchorWork,
  BlindCheck,
  ControlCheck,
  DrawReference,
  MarkedPaper,
  RecheckedWork,
  RecheckFacts,
} from '../engine/index.js';
import { WorkAllocation } from '../rechecks/work-allocation.entity.js';
import { Work } from '../works/work.entity.js';
import { MarkingReference } from './marking-reference.entity.js';
import type { MarkingRound } from './marking-round.entity.js';
import { markedTasks, markedWorks, missingWorks, ruleOf, type MarkedTask, type MarkedWork } from './round-marks.js';

const CONFIDENCE_PERCENT = 95;
const ORDER = ['first', 'second', 'arbiter'] as const;

/** All that the report of a round is computed from. Works whose school gave no total are left out: nothing can be compared. */
export async function reportFacts(manager: EntityManager, round: MarkingRound): Promise<RecheckFacts> {
  const { drawId } = await manager.findOneByOrFail(WorkAllocation, { id: round.allocationId });
  const tasks = await markedTasks(manager, round.id);
  const marked = markedWorks(tasks, ruleOf(round));
  const works = await manager.findBy(Work, { id: In(marked.map(({ workId }) => workId)) });
  const byId = new Map(works.map((work) => [work.id, work]));
  const missing = await missingWorks(manager, round.id);
  const strata = drawId === null ? null : await strataOf(manager, drawId);
  const rechecked = marked.flatMap((own) => recheckedWork(own, byId.get(own.workId)!, missing, strata?.ofWork));
  return {
    draw: drawId === null ? null : await drawReference(manager, drawId),
    rule: ruleOf(round),
    confidencePercent: CONFIDENCE_PERCENT,
    strata: strata?.sizes ?? sizesOf(rechecked),
    works: rechecked,
    ...references(await manager.findBy(MarkingReference, { roundId: round.id }), tasks),
  };
}

function recheckedWork(
  { publicId, tasks, state, workId }: MarkedWork,
  { schoolId, subject, grade, points, total, mark }: Work,
  missing: ReadonlySet<string>,
  stratumOf: ReadonlyMap<string, string> | undefined,
): readonly RecheckedWork[] {
  if (total === null) return [];
  const blind = ORDER.flatMap((purpose) => tasks.find((task) => task.purpose === purpose) ?? []);
  return [
    {
      id: publicId,
      school: schoolId,
      subject,
      stratum: stratumOf?.get(workId) ?? `${schoolId} ${subject} ${grade}`,
      original: { points, total, mark },
      checks: blind.flatMap(({ expert, blind: paper }): BlindCheck[] => (paper === null ? [] : [{ expert, ...paper }])),
      decision: decisionIn(state),
      isMissing: missing.has(workId),
    },
  ];
}

function decisionIn(state: MarkedWork['state']): MarkedPaper | null {
  return state.kind === 'decided' ? state.paper : null;
}

async function strataOf(manager: EntityManager, drawId: string) {
  const rows = await manager.query<{ work_id: string; stratum: string }[]>(
    'SELECT work_id, stratum FROM draw_works WHERE draw_id = $1',
    [drawId],
  );
  const sizes: Record<string, number> = {};
  for (const { stratum } of rows) sizes[stratum] = (sizes[stratum] ?? 0) + 1;
  return { sizes, ofWork: new Map(rows.map(({ work_id: id, stratum }) => [id, stratum])) };
}

/** A targeted list is checked whole: its strata are what is there. */
function sizesOf(works: readonly RecheckedWork[]): Record<string, number> {
  const sizes: Record<string, number> = {};
  for (const { stratum } of works) sizes[stratum] = (sizes[stratum] ?? 0) + 1;
  return sizes;
}

async function drawReference(manager: EntityManager, drawId: string): Promise<DrawReference> {
  const [row] = await manager.query<DrawReference[]>(
    `SELECT d.number, d.title,
       (SELECT sha256 FROM draw_orders WHERE draw_id = d.id AND stage = 1) AS "planSha256",
       (SELECT result_sha256 FROM draw_orders WHERE draw_id = d.id AND state = 'drawn' ORDER BY stage DESC LIMIT 1) AS "resultSha256"
     FROM draws d WHERE d.id = $1`,
    [drawId],
  );
  return row!;
}

function references(
  all: readonly MarkingReference[],
  tasks: readonly MarkedTask[],
): { readonly controls: readonly ControlCheck[]; readonly anchors: readonly AnchorWork[] } {
  const given = (workId: string) =>
    tasks.flatMap(({ workId: of, expert, blind, purpose }) =>
      of === workId && blind !== null && (purpose === 'control' || purpose === 'anchor') ? [{ expert, total: blind.total }] : [],
    );
  return {
    controls: all
      .filter(({ purpose }) => purpose === 'control')
      .flatMap(({ workId, total }) => given(workId).map((check) => ({ expert: check.expert, known: total!, given: check.total }))),
    anchors: all
      .filter(({ purpose }) => purpose === 'anchor')
      .map(({ workId }) => ({
        id: workId,
        totals: Object.fromEntries(given(workId).map(({ expert, total }) => [expert, total])),
      })),
  };
}
