import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { checkDuties, type StatedTerms, type Terms } from '../engine/index.js';
import { AuditService } from '../audit/audit.service.js';
import type { Actor } from '../http/actor.js';
import { Ban } from '../people/ban.entity.js';
import { Person } from '../people/person.entity.js';
import { School } from '../schools/school.entity.js';
import { applyEdit, type Draft } from './apply-edit.js';
import { handMade, objections, type Objection } from './judgement.js';
import type { RosterEdit } from './roster-edit.js';
import { editSenseless, newerVersion, rulesBroken } from './roster-problems.js';
import { RosterStore, type Version } from './roster-store.service.js';

export interface EditOutcome {
  /** The new draft; null when the edit was only tried. */
  readonly version: Version | null;
  readonly violations: readonly Objection[];
  readonly before: { readonly objective: number; readonly terms: StatedTerms };
  readonly after: { readonly objective: number; readonly terms: Terms };
}

/** Changes by hand: each makes a new draft from a version; the version itself stays, so that nothing has to be undone. */
@Injectable()
export class RosterEditing {
  constructor(
    private readonly dataSource: DataSource,
    private readonly store: RosterStore,
    private readonly audit: AuditService,
  ) {}

  /** What the edit would cost and break; nothing is written. */
  async try(actor: Actor, versionId: string, edit: RosterEdit): Promise<EditOutcome> {
    const version = await this.store.version(actor, versionId);
    return { version: null, ...weigh(version, edited(version, edit)) };
  }

  /** `newest` is the number of the newest version the editor has seen: a newer one is not passed over in silence. */
  async edit(actor: Actor, versionId: string, edit: RosterEdit, newest?: number): Promise<EditOutcome> {
    return this.dataSource.transaction(async (manager) => {
      const parent = await this.store.version(actor, versionId, manager);
      await this.refuseUnseen(parent.rosterId, newest, manager);
      const draft = edited(parent, edit);
      const outcome = weigh(parent, draft);
      if (outcome.violations.length > 0) throw rulesBroken(outcome.violations);
      if (edit.kind === 'ban') await saveBan(parent.authorityId, edit, manager);
      const version = await this.save(actor, parent, draft, edit, manager);
      const detail = { rosterId: parent.rosterId, number: version.number, parent: parent.number, ...edit };
      await this.audit.record(manager, actor, 'roster.edit', { type: 'roster-version', id: version.id }, detail);
      return { ...outcome, version };
    });
  }

  private async refuseUnseen(rosterId: string, known: number | undefined, manager: EntityManager): Promise<void> {
    await manager.query('SELECT 1 FROM rosters WHERE id = $1 FOR UPDATE', [rosterId]);
    const newest = await this.store.newest(rosterId, manager);
    if (known !== undefined && newest !== null && newest.number > known) throw newerVersion(known, newest.number);
  }

  private async save(
    actor: Actor,
    parent: Version,
    { problem, duties }: Draft,
    edit: RosterEdit,
    manager: EntityManager,
  ): Promise<Version> {
    const roster = await this.store.roster(actor, parent.rosterId, manager);
    const pinnedBefore = await this.store.userPins(parent, manager);
    const touched = edit.kind === 'replace' ? edit.by : edit.person;
    const userPins = problem.pins.filter(
      (pin) => has(pinnedBefore, pin) || ('slot' in edit && pin.slot === edit.slot && pin.person === touched),
    );
    const solution = handMade(
      problem,
      duties,
      edit.kind === 'unpin' || leavesPin(parent, problem.pins) ? 0 : parent.solution.bound,
    );
    return this.store.saveDraft(
      actor,
      { roster, origin: 'edit', parentId: parent.id, problem, solution, userPins, warnings: parent.warnings },
      manager,
    );
  }
}

function edited(version: Version, edit: RosterEdit): Draft {
  const draft = applyEdit({ problem: version.problem, duties: version.solution.duties }, edit);
  if ('problem' in draft) return draft;
  throw editSenseless(draft);
}

function weigh(version: Version, draft: Draft): Omit<EditOutcome, 'version'> {
  const { objective, terms } = version.solution;
  const after = checkDuties(draft.problem, draft.duties);
  return {
    violations: objections(draft.problem, draft.duties),
    before: { objective, terms },
    after: { objective: after.objective, terms: after.terms },
  };
}

/** A bound proved with pins says nothing about the wider problem without one of them. */
function leavesPin({ problem }: Version, pins: Draft['problem']['pins']): boolean {
  return problem.pins.some((pin) => !has(pins, pin));
}

function has(pins: Draft['problem']['pins'], { person, slot }: Draft['duties'][number]): boolean {
  return pins.some((pin) => pin.person === person && pin.slot === slot);
}

/** A ban is a lasting fact about two people or a person and a school: the next problem knows it too. */
async function saveBan(
  authorityId: string,
  { person, place }: { person: string; place: string },
  manager: EntityManager,
): Promise<void> {
  const { id: personId } = await manager.findOneByOrFail(Person, { authorityId, code: person });
  const { id: schoolId } = await manager.findOneByOrFail(School, { authorityId, login: place });
  await manager
    .createQueryBuilder()
    .insert()
    .into(Ban)
    .values({ authorityId, personId, schoolId, reason: 'из графика' })
    .orIgnore()
    .execute();
}
