import { DataSource } from 'typeorm';
import type { MarkedPaper, Random } from '../../engine/index.js';
import { authorityOf } from '../../http/actor.js';
import { ExpertMarking } from '../../marking/expert-marking.service.js';
import { MarkingRounds } from '../../marking/marking-rounds.service.js';
import type { ExpertTask, NewRound, Points } from '../../marking/marking.schema.js';
import type { Centre } from '../centre.js';
import { DEMO_SLIPS, medianPaper, seenBy, type InventedPaper } from './invented-papers.js';

/** What a paper is worth, by its recheck code: known to the play, to nobody in it. */
export type Truths = ReadonlyMap<string, readonly number[]>;

/** All experts mark all that lies before them, each for himself. Answers how many marks were given. */
export async function expertsMark(centre: Centre, roundId: string, truths: Truths, random: Random): Promise<number> {
  const { experts } = await centre.app.get(MarkingRounds, { strict: false }).progress(centre.actor, roundId);
  const given = await Promise.all(
    experts.map(({ personId, code }) => expertMarks(centre, { roundId, personId, code }, truths, random)),
  );
  return given.reduce((sum, count) => sum + count, 0);
}

async function expertMarks(
  { app, actor }: Centre,
  { roundId, personId, code }: { readonly roundId: string; readonly personId: string; readonly code: string },
  truths: Truths,
  random: Random,
): Promise<number> {
  const marking = app.get(ExpertMarking, { strict: false });
  const key = { authorityId: authorityOf(actor), roundId, personId };
  const expert = { ...actor, role: 'expert' as const, name: code, personId };
  const { tasks } = await marking.list(key);
  const open = tasks.filter(({ state }) => state !== 'done');
  for (const task of open) {
    const truth = truths.get(task.code)!;
    const first = await marking.mark(key, expert, task.id, {
      points: pointsOf(seenBy(random, truth, DEMO_SLIPS)),
      isSecondLook: false,
    });
    if (first.state === 'second-look') await marking.mark(key, expert, task.id, { points: lastWord(first), isSecondLook: true });
  }
  return open.length;
}

function lastWord({ marked, others }: ExpertTask): Points {
  return pointsOf(medianPaper([marked!, ...others]));
}

function pointsOf({ points }: MarkedPaper): Points {
  return { ...points };
}

/** Two works that were not drawn, one of each subject, whose worth is known: they measure the experts. */
export async function controlWorks({ app, campaign }: Centre, papers: readonly InventedPaper[]): Promise<NewRound['controls']> {
  const rows = await app.get(DataSource).query<(Paper & { id: string })[]>(
    `SELECT DISTINCT ON (w.subject) w.id, s.login, w.subject, w.code FROM works w JOIN schools s ON s.id = w.school_id
     WHERE w.campaign_id = $1 AND w.recheck_code IS NULL ORDER BY w.subject, s.login, w.code`,
    [campaign.id],
  );
  const truthOf = byPaper(papers);
  return rows.map((row) => ({ workId: row.id, total: truthOf.get(keyOf(row))!.reduce((sum, points) => sum + points, 0) }));
}

/** Recheck code → what the paper is worth. */
export async function truthsOf({ app, campaign }: Centre, papers: readonly InventedPaper[]): Promise<Truths> {
  const rows = await app.get(DataSource).query<(Paper & { recheck: string })[]>(
    `SELECT s.login, w.subject, w.code, w.recheck_code AS recheck FROM works w JOIN schools s ON s.id = w.school_id
     WHERE w.campaign_id = $1 AND w.recheck_code IS NOT NULL`,
    [campaign.id],
  );
  const truthOf = byPaper(papers);
  return new Map(rows.map((row) => [row.recheck, truthOf.get(keyOf(row))!]));
}

interface Paper {
  readonly login: string;
  readonly subject: string;
  readonly code: string;
}

function byPaper(papers: readonly InventedPaper[]): ReadonlyMap<string, readonly number[]> {
  return new Map(papers.map((paper) => [keyOf(paper), paper.truth]));
}

function keyOf({ login, subject, code }: Paper): string {
  return `${login} ${subject} ${code}`;
}
