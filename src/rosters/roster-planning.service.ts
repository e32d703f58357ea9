import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { RosterProblem, RosterSolution } from '../engine/index.js';
import type { Actor } from '../http/actor.js';
import { buildProblem, type BuiltProblem } from '../solving/build-problem.js';
import { loadRows } from '../solving/load-rows.js';
import type { PlanningWarning } from '../solving/planning-warning.js';
import { changedWhileSolving } from './changed-facts.js';
import { frozenDuties, lastFrozenDay, type LiftedDuty } from './frozen-duties.js';
import { objections } from './judgement.js';
import { pinsContradict } from './pins-contradict.js';
import { onlyAWhatIf, rulesBroken } from './roster-problems.js';
import { RosterStore, type Version } from './roster-store.service.js';
import type { Roster } from './roster.entity.js';
import { VersionWriting } from './version-writing.service.js';

export interface PlanWish {
  /** The version to go on from; its pins stay. Not given: the one on the board, for a re-plan the published one. */
  readonly basedOn?: string | undefined;
  /** Set for a re-plan: duties told for the days around this instant stay as they are. */
  readonly freezeAt?: Date | undefined;
}

export interface Plan extends BuiltProblem {
  readonly roster: Roster;
  readonly parent: Version | null;
  readonly userPins: RosterProblem['pins'];
  /** Frozen duties that cannot stay. */
  readonly lifted: readonly LiftedDuty[];
  /** Duties told up to this day stay; null when nothing is frozen. */
  readonly frozenUntil: string | null;
}

/** From the municipality's rows to a problem, and from a solution to a draft. */
@Injectable()
export class RosterPlanning {
  constructor(
    private readonly dataSource: DataSource,
    private readonly store: RosterStore,
    private readonly writing: VersionWriting,
  ) {}

  /** Reads everything in one snapshot, so that a change made meanwhile is wholly in the problem or not at all. */
  async plan(actor: Actor, rosterId: string, wish: PlanWish): Promise<Plan> {
    return this.dataSource.transaction('REPEATABLE READ', async (manager) => {
      const roster = await this.store.roster(actor, rosterId, manager);
      const published = await this.store.published(roster.id, manager);
      const parent = await this.parentOf(actor, roster, wish, published, manager);
      const userPins = parent === null ? [] : parent.userPins;
      const built = await this.build(roster, { published, pins: userPins }, manager);
      return { ...this.frozen(built, published, wish, await this.store.campaignOf(roster, manager)), roster, parent, userPins };
    });
  }

  async build(
    roster: Roster,
    { published, pins }: { readonly published: Version | null; readonly pins: RosterProblem['pins'] },
    manager: EntityManager,
  ): Promise<BuiltProblem> {
    const rows = await loadRows(manager, await this.store.campaignOf(roster, manager), roster.id);
    const told = published?.duties ?? [];
    return buildProblem(rows, { name: roster.name, kind: roster.kind, scope: roster.scope, published: told, pins });
  }

  /** The solution as a new draft, after the checker has accepted it; of a draw, with the share that it promises. */
  async keep(
    actor: Actor,
    plan: Plan,
    { solution, mostLikely }: { readonly solution: RosterSolution; readonly mostLikely: number | null },
    manager: EntityManager,
  ): Promise<Version> {
    if (solution.status === 'infeasible') throw pinsContradict(plan.problem, solution);
    const violations = objections(plan.problem, solution.duties);
    if (violations.length > 0) throw rulesBroken(violations);
    const { roster, problem, userPins, frozenUntil } = plan;
    const warnings = [...(await this.changesSince(plan, manager)), ...plan.warnings];
    const origin = frozenUntil === null ? 'solve' : 'replan';
    const parentId = plan.parent?.id ?? null;
    return this.writing.saveDraft(actor, { roster, origin, parentId, problem, solution, userPins, warnings, mostLikely }, manager);
  }

  private async changesSince({ roster, problem }: Plan, manager: EntityManager): Promise<readonly PlanningWarning[]> {
    const now = await this.build(roster, { published: null, pins: problem.pins }, manager);
    const changed = changedWhileSolving(problem, now.problem);
    return changed === null ? [] : [changed];
  }

  private async parentOf(
    actor: Actor,
    roster: Roster,
    wish: PlanWish,
    published: Version | null,
    manager: EntityManager,
  ): Promise<Version | null> {
    if (wish.basedOn !== undefined) return this.parentNamed(actor, roster, wish.basedOn, manager);
    return wish.freezeAt === undefined ? this.store.head(roster, manager) : published;
  }

  private async parentNamed(actor: Actor, roster: Roster, id: string, manager: EntityManager): Promise<Version> {
    const parent = await this.store.versionOf(actor, roster, id, manager);
    if (parent.origin === 'what-if') throw onlyAWhatIf(parent.number);
    return parent;
  }

  private frozen(built: BuiltProblem, published: Version | null, { freezeAt }: PlanWish, { frozenDays }: { frozenDays: number }) {
    if (published === null || freezeAt === undefined) return { ...built, lifted: [], frozenUntil: null };
    const told = { slots: published.problem.slots, duties: published.duties };
    const { pins, lifted } = frozenDuties(built.problem, told, freezeAt, frozenDays);
    const problem = { ...built.problem, pins: [...built.problem.pins, ...added(built.problem.pins, pins)] };
    return { ...built, problem, lifted, frozenUntil: lastFrozenDay(problem.timeZone, freezeAt, frozenDays) };
  }
}

function added(known: RosterProblem['pins'], pins: RosterProblem['pins']): RosterProblem['pins'] {
  const keys = new Set(known.map(({ person, slot }) => `${person}\t${slot}`));
  return pins.filter(({ person, slot }) => !keys.has(`${person}\t${slot}`));
}
