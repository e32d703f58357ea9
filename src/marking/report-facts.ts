import type { EntityManager } from 'typeorm';
import { ownStrata, type AnchorWork, type ControlCheck, type DrawReference, type RecheckFacts } from '../engine/index.js';
import { WorkAllocation } from '../rechecks/work-allocation.entity.js';
import { MarkingReference } from './marking-reference.entity.js';
import type { MarkingRound } from './marking-round.entity.js';
import { drawnFrame, drawnWorks, listedWorks } from './rechecked-works.js';
import { markedTasks, ruleOf, type MarkedTask } from './round-marks.js';

const CONFIDENCE_PERCENT = 95;

/** All that the report of a round is computed from. */
export async function reportFacts(manager: EntityManager, round: MarkingRound): Promise<RecheckFacts> {
  const { drawId } = await manager.findOneByOrFail(WorkAllocation, { id: round.allocationId });
  const tasks = await markedTasks(manager, round.id);
  return {
    rule: ruleOf(round),
    confidencePercent: CONFIDENCE_PERCENT,
    ...(drawId === null ? await factsOfList(manager, round) : await factsOfDraw(manager, round, drawId)),
    ...references(await manager.findBy(MarkingReference, { roundId: round.id }), tasks),
  };
}

/** A targeted list is checked whole: its strata are what is there. */
async function factsOfList(manager: EntityManager, round: MarkingRound) {
  const works = await listedWorks(manager, round);
  return { draw: null, works, extras: [], strata: ownStrata(works) };
}

async function factsOfDraw(manager: EntityManager, round: MarkingRound, drawId: string) {
  const frame = await drawnFrame(manager, drawId);
  const rechecked = await drawnWorks(manager, round, { drawId, frame });
  return { draw: await drawReference(manager, drawId), strata: frame.strata, ...rechecked };
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
