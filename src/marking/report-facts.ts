import type { EntityManager } from 'typeorm';
import { ownStrata, type AnchorWork, type ControlCheck, type DrawReference, type RecheckFacts } from '../engine/index.js';
import { WorkAllocation } from '../rechecks/work-allocation.entity.js';
import { MarkingReference } from './marking-reference.entity.js';
import type { MarkingRound } from './marking-round.entity.js';
import { drawnFrame, recheckedWorks } from './rechecked-works.js';
import { markedTasks, ruleOf, type MarkedTask } from './round-marks.js';

const CONFIDENCE_PERCENT = 95;

/** All that the report of a round is computed from. */
export async function reportFacts(manager: EntityManager, round: MarkingRound): Promise<RecheckFacts> {
  const { drawId, listId } = await manager.findOneByOrFail(WorkAllocation, { id: round.allocationId });
  const tasks = await markedTasks(manager, round.id);
  const frame = drawId === null ? null : await drawnFrame(manager, drawId);
  const rechecked = await recheckedWorks(manager, round, { drawId, listId, stratumOf: frame?.ofWork ?? new Map() });
  return {
    draw: drawId === null ? null : await drawReference(manager, drawId),
    rule: ruleOf(round),
    confidencePercent: CONFIDENCE_PERCENT,
    // A targeted list is checked whole: its strata are what is there.
    strata: frame?.strata ?? ownStrata(rechecked.works),
    ...rechecked,
    ...references(await manager.findBy(MarkingReference, { roundId: round.id }), tasks),
  };
}

async function drawReference(manager: EntityManager, drawId: string): Promise<DrawReference> {
  const [row] = await manager.query<DrawReference[]>(
    `SELECT d.number, d.title,
       (SELECT sha256 FROM draw_orders WHERE draw_id = d.id AND stage = 1) AS "planSha256",
       (SELECT result_sha256 FROM draw_orders WHERE draw_id = d.id AND state = 'drawn' ORDER BY stage DESC LIMIT 1) AS "resultSha256",
       (SELECT count(*)::int FROM draw_orders WHERE draw_id = d.id AND state = 'drawn' AND stage > 1) AS extensions
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
