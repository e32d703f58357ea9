import { In, type EntityManager } from 'typeorm';
import { ownStrata, type BlindCheck, type FrameStratum, type MarkedPaper, type RecheckedWork } from '../engine/index.js';
import { School } from '../schools/school.entity.js';
import { Work } from '../works/work.entity.js';
import { MarkingRound } from './marking-round.entity.js';
import { markedTasks, markedWorks, missingWorks, ruleOf, type MarkedTask, type MarkedWork } from './round-marks.js';

const ORDER = ['first', 'second', 'arbiter'] as const;

/** What was made of the works behind a report. */
export interface Rechecked {
  /** The sample, or the whole of a targeted list. */
  readonly works: readonly RecheckedWork[];
  /** Rechecked beside the sample for a reason. */
  readonly extras: readonly RecheckedWork[];
}

/** Where the works of a report come from. */
export interface Source {
  readonly drawId: string | null;
  readonly listId: string | null;
  /** The stratum of each work of the draw's list. */
  readonly stratumOf: ReadonlyMap<string, string>;
}

/**
 * All works that a draw took, or a targeted list holds, in whichever round of the procedure they were marked: the sample is what was drawn,
 * with its extensions, not what a round happened to hold. A work that nobody was given is there too, undecided. What the round holds beside
 * is extra.
 */
export async function recheckedWorks(manager: EntityManager, round: MarkingRound, source: Source): Promise<Rechecked> {
  const states = new Map<string, WorkOfRound | null>((await wantedIn(manager, source)).map((id) => [id, null]));
  const extras = new Map<string, WorkOfRound>();
  for (const each of await roundsOf(manager, round))
    for (const [id, own] of await statesIn(manager, each)) {
      const known = states.get(id);
      if (known === undefined && each === round) extras.set(id, own);
      else if (known === undefined) continue;
      else if (known === null || (!isDecided(known) && isDecided(own))) states.set(id, own);
    }
  const stratumOf = ({ id, school, subject, grade }: StratumWork) => source.stratumOf.get(id) ?? `${school} ${subject} ${grade}`;
  return { works: await withPapers(manager, states, stratumOf), extras: await withPapers(manager, extras, stratumOf) };
}

async function wantedIn(manager: EntityManager, { drawId, listId }: Source): Promise<readonly string[]> {
  const rows = await manager.query<{ id: string }[]>(
    `SELECT work_id AS id FROM drawn_works WHERE draw_id = $1
     UNION SELECT work_id FROM target_works WHERE list_id = $2 AND $1::uuid IS NULL`,
    [drawId, listId],
  );
  return rows.map(({ id }) => id);
}

/** The strata of a draw's list, and the stratum of each work in it. */
export interface DrawnFrame {
  readonly strata: readonly FrameStratum[];
  readonly ofWork: ReadonlyMap<string, string>;
}

export async function drawnFrame(manager: EntityManager, drawId: string): Promise<DrawnFrame> {
  const rows = await manager.query<{ id: string; stratum: string; school: string; subject: string }[]>(
    `SELECT w.id, d.stratum, w.school_id AS school, w.subject FROM draw_works d JOIN works w ON w.id = d.work_id WHERE d.draw_id = $1`,
    [drawId],
  );
  return { strata: ownStrata(rows), ofWork: new Map(rows.map(({ id, stratum }) => [id, stratum])) };
}

interface WorkOfRound extends Pick<MarkedWork, 'tasks' | 'state'> {
  readonly isMissing: boolean;
}

type StratumWork = Pick<RecheckedWork, 'id' | 'school' | 'subject' | 'grade'>;

function isDecided({ state }: WorkOfRound): boolean {
  return state.kind === 'decided';
}

/** The round itself first, then the others of its procedure in the order in which they were opened. */
async function roundsOf(manager: EntityManager, round: MarkingRound): Promise<readonly MarkingRound[]> {
  const others = await manager.query<{ id: string }[]>(
    `SELECT r.id FROM marking_rounds r JOIN work_allocations a ON a.id = r.allocation_id JOIN work_allocations own ON own.id = $2
     WHERE r.id <> $1 AND a.campaign_id = own.campaign_id AND a.procedure = own.procedure`,
    [round.id, round.allocationId],
  );
  const rows = await manager.findBy(MarkingRound, { id: In(others.map(({ id }) => id)) });
  return [round, ...rows.sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime())];
}

async function statesIn(manager: EntityManager, round: MarkingRound): Promise<ReadonlyMap<string, WorkOfRound>> {
  const marked = markedWorks(await markedTasks(manager, round.id), ruleOf(round));
  const missing = await missingWorks(manager, round.id);
  return new Map(marked.map(({ workId, tasks, state }) => [workId, { tasks, state, isMissing: missing.has(workId) }]));
}

/** By schools and subjects. Works whose school gave no total are left out: nothing can be compared. */
async function withPapers(
  manager: EntityManager,
  states: ReadonlyMap<string, WorkOfRound | null>,
  stratumOf: (work: StratumWork) => string,
): Promise<readonly RecheckedWork[]> {
  const works = await manager
    .createQueryBuilder(Work, 'work')
    .innerJoin(School, 'school', 'school.id = work.schoolId')
    .where('work.id = ANY(:ids)', { ids: [...states.keys()] })
    .orderBy({ 'school.login': 'ASC', 'work.subject': 'ASC', 'work.publicId': 'ASC' })
    .getMany();
  return works.flatMap(({ id, publicId, schoolId: school, subject, grade, points, total, mark }): RecheckedWork[] => {
    if (total === null) return [];
    const { tasks = [], state, isMissing = false } = states.get(id) ?? {};
    return [
      {
        id: publicId,
        school,
        subject,
        grade,
        stratum: stratumOf({ id, school, subject, grade }),
        original: { points, total, mark },
        checks: blindChecks(tasks),
        decision: state?.kind === 'decided' ? state.paper : null,
        isMissing,
      },
    ];
  });
}

function blindChecks(tasks: readonly MarkedTask[]): readonly BlindCheck[] {
  const inOrder = ORDER.flatMap((purpose) => tasks.find((task) => task.purpose === purpose) ?? []);
  return inOrder.flatMap(({ expert, blind }): (MarkedPaper & { readonly expert: string })[] =>
    blind === null ? [] : [{ expert, ...blind }],
  );
}
