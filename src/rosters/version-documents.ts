import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Duty, RosterProblem, RosterSolution } from '../engine/index.js';
import { handMade } from './judgement.js';
import { changedVersion, type PinnedDraft, type VersionDelta } from './roster-delta.js';
import type { RosterVersion } from './roster-version.entity.js';

/** The documents of a version. Those of a change share what it left alone with those of its parent. */
export interface VersionDocuments extends PinnedDraft {
  /** How many changes lie between it and a version that is kept whole. */
  readonly changes: number;
  /** Of a change: worked out when first asked for. */
  readonly solution: () => RosterSolution;
}

/** So many versions stay in memory: enough for those who work on a few boards. */
const MOST_KEPT = 8;

const LINE = `
  WITH RECURSIVE line AS (
    SELECT id, parent_id, delta, problem IS NULL AS is_change, 0 AS depth FROM roster_versions WHERE id = $1
    UNION ALL SELECT v.id, v.parent_id, v.delta, v.problem IS NULL, line.depth + 1
    FROM line JOIN roster_versions v ON v.id = line.parent_id WHERE line.is_change)
  SELECT id, CASE WHEN is_change THEN delta END AS delta FROM line ORDER BY depth`;

const USER_PINS = `
  SELECT p.code AS person, coalesce('sitting:' || d.sitting_id, 'grading:' || d.grading_block_id) || coalesce('/' || d.room, '') AS slot
  FROM duties d JOIN people p ON p.id = d.person_id WHERE d.version_id = $1 AND d.is_pinned ORDER BY 2, 1`;

/**
 * What versions say in full. A version never changes, so what was read once is true for ever, and a change is its parent's documents
 * and a little more. Whoever asks has read the version's row before, and so has shown that they may.
 */
@Injectable()
export class VersionDocumentsReader {
  /** The most recently used last. */
  private readonly kept = new Map<string, VersionDocuments>();

  async of({ id, figures }: Pick<RosterVersion, 'id' | 'figures'>, manager: EntityManager): Promise<VersionDocuments> {
    const known = this.kept.get(id);
    if (known !== undefined) return this.keep(id, known);
    const line = await manager.query<{ id: string; delta: VersionDelta | null }[]>(LINE, [id]);
    const from = line.findIndex((each) => each.delta === null || this.kept.has(each.id));
    const start = this.kept.get(line[from]!.id) ?? (await whole(line[from]!.id, manager));
    const changes = line.slice(0, from).toReversed();
    if (changes.length === 0) return this.keep(id, start);
    const made = changes.reduce<PinnedDraft>((draft, { delta }) => changedVersion(draft, delta!), start);
    return this.keep(id, changed(made, { bound: figures.bound, changes: start.changes + changes.length }));
  }

  /** Of a version that has just been written. */
  keep(id: string, documents: VersionDocuments): VersionDocuments {
    this.kept.delete(id);
    this.kept.set(id, documents);
    if (this.kept.size > MOST_KEPT) this.kept.delete(this.kept.keys().next().value!);
    return documents;
  }
}

/** The documents of a change by hand, with the bound that still holds for it. */
export function changed(draft: PinnedDraft, { bound, changes }: { bound: number; changes: number }): VersionDocuments {
  const { problem, duties, userPins } = draft;
  let solution: RosterSolution | undefined;
  return { problem, duties, userPins, changes, solution: () => (solution ??= handMade(problem, duties, bound)) };
}

export function wholeDocuments(problem: RosterProblem, solution: RosterSolution, userPins: readonly Duty[]): VersionDocuments {
  return { problem, duties: solution.duties, userPins, changes: 0, solution: () => solution };
}

async function whole(id: string, manager: EntityManager): Promise<VersionDocuments> {
  const [row] = await manager.query<[{ problem: RosterProblem; solution: RosterSolution }]>(
    'SELECT problem, solution FROM roster_versions WHERE id = $1',
    [id],
  );
  return wholeDocuments(row.problem, row.solution, await manager.query<Duty[]>(USER_PINS, [id]));
}
