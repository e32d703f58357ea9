import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { RecheckedScore } from '../engine/index.js';
import { Work } from '../works/work.entity.js';
import { MarkingRound } from './marking-round.entity.js';
import { markedTasks, markedWorks, ruleOf } from './round-marks.js';

/** Which works are asked about. */
export type PaperOfWorks = Pick<Work, 'campaignId' | 'grade' | 'subject' | 'level'>;

/** What schools gave and what rechecks decided, work by work. */
@Injectable()
export class RecheckedScores {
  /** By school; a work that several rounds decided counts by the last. Works without a decision, or without a total of the school, are not there. */
  async of(manager: EntityManager, paper: PaperOfWorks): Promise<ReadonlyMap<string, readonly RecheckedScore[]>> {
    const decided = await decidedTotals(manager, paper);
    const { campaignId, grade, subject, level } = paper;
    const works = decided.size === 0 ? [] : await manager.findBy(Work, { campaignId, grade, subject, level });
    const bySchool = new Map<string, RecheckedScore[]>();
    for (const { id, schoolId, total } of works) {
      const recheck = decided.get(id);
      if (recheck === undefined || total === null) continue;
      bySchool.set(schoolId, [...(bySchool.get(schoolId) ?? []), { school: total, recheck }]);
    }
    return bySchool;
  }
}

async function decidedTotals(manager: EntityManager, { campaignId }: PaperOfWorks): Promise<ReadonlyMap<string, number>> {
  const rounds = await manager.find(MarkingRound, { where: { campaignId }, order: { createdAt: 'ASC' } });
  const totals = new Map<string, number>();
  for (const round of rounds)
    for (const { workId, state } of markedWorks(await markedTasks(manager, round.id), ruleOf(round)))
      if (state.kind === 'decided') totals.set(workId, state.paper.total);
  return totals;
}
