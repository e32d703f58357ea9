import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { checkDuties, type Duty, type StatedTerms, type Terms } from '../engine/index.js';
import { AuditService } from '../audit/audit.service.js';
import type { Actor } from '../http/actor.js';
import { Ban } from '../people/ban.entity.js';
import { Person } from '../people/person.entity.js';
import { School } from '../schools/school.entity.js';
import { applyEdit, type Draft } from './apply-edit.js';
import type { BoardChange } from './board/board-change.js';
import { sentencesOf, type Objection } from './judgement.js';
import { deltaOf, type RosterDelta } from './roster-delta.js';
import { changesOf, type RosterChange, type RosterEdit } from './roster-edit.js';
import { editSenseless, newerVersion, onlyAWhatIf, rulesBroken } from './roster-problems.js';
import { RosterStore, type Version } from './roster-store.service.js';
import { VersionWriting } from './version-writing.service.js';

export interface EditOutcome {
  /** The new draft; null when the edit was only tried. */
  readonly version: Version | null;
  readonly violations: readonly Objection[];
  readonly before: { readonly objective: number; readonly terms: StatedTerms };
  readonly after: { readonly objective: number; readonly terms: Terms };
}

/** A change by hand, worked out: the roster after it, and whose pins are pins of a person and not of the calendar. */
export interface MadeChange {
  readonly draft: Draft;
  readonly edit: BoardChange;
  readonly mayBePinned: readonly Duty[];
}

/** Changes by hand: each makes a new draft from a version; the version itself stays, so that everything can be taken back. */
@Injectable()
export class RosterEditing {
  constructor(
    private readonly dataSource: DataSource,
    private readonly store: RosterStore,
    private readonly writing: VersionWriting,
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
      return this.apply(actor, parent, edit, manager);
    });
  }

  /** Makes an edit on top of a version, in the transaction of the caller. */
  apply(actor: Actor, parent: Version, edit: RosterEdit, manager: EntityManager): Promise<EditOutcome> {
    const touched = changesOf(edit).flatMap((change) => ('slot' in change ? [dutyAfter(change)] : []));
    return this.keep(actor, parent, { draft: edited(parent, edit), edit, mayBePinned: touched }, manager);
  }

  /** Writes a change as a new draft, once the checker has nothing against it. */
  async keep(
    actor: Actor,
    parent: Version,
    { draft, edit, mayBePinned }: MadeChange,
    manager: EntityManager,
  ): Promise<EditOutcome> {
    if (parent.origin === 'what-if') throw onlyAWhatIf(parent.number);
    const outcome = weigh(parent, draft);
    if (outcome.violations.length > 0) throw rulesBroken(outcome.violations);
    const delta = deltaOf(parent, draft);
    await this.keepBans(parent.authorityId, delta.bans, manager);
    const pinned = [...parent.userPins, ...mayBePinned];
    const version = await this.writing.saveChange(
      actor,
      parent,
      {
        roster: await this.store.roster(actor, parent.rosterId, manager),
        draft: { ...draft, userPins: draft.problem.pins.filter((pin) => has(pinned, pin)) },
        costs: outcome.after,
        bound: boundAfter(parent, delta),
        edit,
      },
      manager,
    );
    const detail = { rosterId: parent.rosterId, number: version.number, parent: parent.number, ...edit };
    await this.audit.record(manager, actor, 'roster.edit', { type: 'roster-version', id: version.id }, detail);
    return { ...outcome, version };
  }

  private async refuseUnseen(rosterId: string, known: number | undefined, manager: EntityManager): Promise<void> {
    await manager.query('SELECT 1 FROM rosters WHERE id = $1 FOR UPDATE', [rosterId]);
    const newest = await this.store.newestNumber(rosterId, manager, { withWhatIfs: false });
    if (known !== undefined && newest > known) throw newerVersion(known, newest);
  }

  /** A ban is a lasting fact about a person and a school: the next problem knows it too, and knows when it is lifted. */
  private async keepBans(authorityId: string, { added, removed }: RosterDelta['bans'], manager: EntityManager): Promise<void> {
    const reason = 'из графика';
    for (const ban of added) {
      const row = { authorityId, reason, ...(await banKey(authorityId, ban, manager)) };
      await manager.createQueryBuilder().insert().into(Ban).values(row).orIgnore().execute();
    }
    for (const ban of removed) await manager.delete(Ban, { authorityId, reason, ...(await banKey(authorityId, ban, manager)) });
  }
}

/** The duty that a change is about, as it stands afterwards. */
function dutyAfter(change: Extract<RosterChange, { slot: string }>): Duty {
  return { person: change.kind === 'replace' ? change.by : change.person, slot: change.slot };
}

function edited(version: Version, edit: RosterEdit): Draft {
  const draft = applyEdit({ problem: version.problem, duties: version.duties }, edit);
  if ('problem' in draft) return draft;
  throw editSenseless(draft);
}

function weigh(version: Version, draft: Draft): Omit<EditOutcome, 'version'> {
  const { objective, terms } = version.figures;
  const after = checkDuties(draft.problem, draft.duties);
  return {
    violations: sentencesOf(draft.problem, after.violations),
    before: { objective, terms },
    after: { objective: after.objective, terms: after.terms },
  };
}

/** A bound proved with pins and bans says nothing about the wider problem without one of them. */
function boundAfter({ figures }: Version, { pins, bans }: RosterDelta): number {
  return pins.removed.length + bans.removed.length > 0 ? 0 : figures.bound;
}

function has(pins: Draft['problem']['pins'], { person, slot }: Duty): boolean {
  return pins.some((pin) => pin.person === person && pin.slot === slot);
}

async function banKey(
  authorityId: string,
  [code, login]: readonly [string, string],
  manager: EntityManager,
): Promise<{ personId: string; schoolId: string }> {
  const { id: personId } = await manager.findOneByOrFail(Person, { authorityId, code });
  const { id: schoolId } = await manager.findOneByOrFail(School, { authorityId, login });
  return { personId, schoolId };
}
