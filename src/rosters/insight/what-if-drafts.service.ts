import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AuditService } from '../../audit/audit.service.js';
import type { RosterProblem, RosterSolution } from '../../engine/index.js';
import type { Actor } from '../../http/actor.js';
import { objections } from '../judgement.js';
import { rulesBroken } from '../roster-problems.js';
import { RosterStore, type Version } from '../roster-store.service.js';
import { VersionWriting } from '../version-writing.service.js';

/** What was tried: the same facts, perhaps under other weights, and what came of it. */
export interface Trial {
  readonly problem: RosterProblem;
  readonly solution: RosterSolution;
}

/** Writes what-ifs: versions beside the board that can be compared and taken over, and are never published themselves. */
@Injectable()
export class WhatIfDrafts {
  constructor(
    private readonly store: RosterStore,
    private readonly writing: VersionWriting,
    private readonly audit: AuditService,
  ) {}

  async keep(actor: Actor, parent: Version, { problem, solution }: Trial, manager: EntityManager): Promise<Version> {
    const violations = objections(problem, solution.duties);
    if (violations.length > 0) throw rulesBroken(violations);
    const { warnings, id: parentId } = parent;
    const roster = await this.store.roster(actor, parent.rosterId, manager);
    const userPins = parent.userPins;
    const draft = { roster, origin: 'what-if' as const, parentId, problem, solution, userPins, warnings };
    const version = await this.writing.saveDraft(actor, draft, manager);
    const detail = {
      rosterId: roster.id,
      number: version.number,
      parent: parent.number,
      weights: { ...problem.rules.weights },
    };
    await this.audit.record(manager, actor, 'roster.what-if', { type: 'roster-version', id: version.id }, detail);
    return version;
  }
}
