import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { z } from 'zod';
import {
  compile,
  dutySentences,
  explainDuty,
  indexDuties,
  rosterOf,
  type DutyExplanation,
  type RosterProblem,
  type Sentence,
  type Shortage,
  type Slot,
} from '../engine/index.js';
import type { Actor } from '../http/actor.js';
import { cursorKey, toPage, type Page, type PageQuery } from '../http/paging.js';
import { notFound } from '../http/problems.js';
import { dearestFirst } from '../solving/dearest-first.js';
import { declinedDuties, withDeclined } from '../solving/declined-duties.js';
import { declinedSlots } from '../solving/load-rows.js';
import type { Figures } from './insight/insights.schema.js';
import { figuresOf } from './insight/roster-figures.js';
import { mondayOf } from './board/board-rows.js';
import { reach, type Reach } from './reach.js';
import { replacements, type Replacements } from './replacements.js';
import { shortageCursor } from './staffing.schema.js';
import { swaps, type Swap } from './swaps.js';
import { RosterStore, type Version } from './roster-store.service.js';
import { dutyViews, keyOf, type DutyView } from './roster-views.js';
import { Roster } from './roster.entity.js';

export interface DutyFilter {
  readonly person?: string | undefined;
  readonly slot?: string | undefined;
  readonly place?: string | undefined;
  readonly date?: string | undefined;
}

export interface ShownShortage extends Shortage, Pick<Slot, 'place' | 'start' | 'end' | 'phase' | 'grade' | 'subject'> {}

/** With when and where the place is that is given up. */
export interface ShownSwap extends Swap, Pick<Slot, 'place' | 'start' | 'end'> {}

export interface Why extends DutyExplanation {
  readonly sentences: readonly Sentence[];
}

/** Questions about one version: who serves, what is missing and why, who could take over. */
@Injectable()
export class RosterInsight {
  constructor(
    private readonly dataSource: DataSource,
    private readonly store: RosterStore,
  ) {}

  async duties(actor: Actor, versionId: string, { limit, cursor, ...filter }: PageQuery & DutyFilter): Promise<Page<DutyView>> {
    const after = cursorKey(cursor, z.tuple([z.string()]))?.[0] ?? '';
    const views = dutyViews(await this.store.version(actor, versionId)).filter(
      (duty) => isWanted(duty, filter) && keyOf(duty) > after,
    );
    return toPage(views.slice(0, limit + 1), limit, (duty) => [keyOf(duty)]);
  }

  /** Every slot that lacks people, the dearest first, with who is kept away by which rule. */
  async shortages(actor: Actor, versionId: string, { limit, cursor }: PageQuery): Promise<Page<ShownShortage>> {
    const { problem, solution } = await this.store.version(actor, versionId);
    const slots = new Map(problem.slots.map((slot) => [slot.id, slot]));
    // A version never changes, so a shortage keeps its place.
    const [from] = cursorKey(cursor, shortageCursor) ?? [0];
    const shown = dearestFirst(problem, solution.shortages).slice(from, from + limit + 1);
    return toPage(
      shown.map((shortage) => {
        const { place, start, end, phase, grade, subject } = slots.get(shortage.slot)!;
        return { ...shortage, place, start, end, phase, grade, subject };
      }),
      limit,
      () => [from + limit],
    );
  }

  /** Why this person: the rules that were checked, what the duty costs, who would be next. */
  async why(actor: Actor, versionId: string, slot: string, person: string): Promise<Why> {
    const version = await this.store.version(actor, versionId);
    refuseUnknown(version, slot, person);
    const instance = compile(version.problem);
    const [duty] = indexDuties(instance, [{ person, slot }]);
    const explanation = explainDuty(instance, rosterOf(instance, indexDuties(instance, version.duties)), duty!);
    return { ...explanation, sentences: dutySentences(explanation) };
  }

  /** What the version is like, priced by its own weights or by those of another version. */
  async figures(actor: Actor, versionId: string, pricedBy: string | undefined): Promise<Figures> {
    const version = await this.store.version(actor, versionId);
    const prices = pricedBy === undefined ? version : await this.store.version(actor, pricedBy);
    return figuresOf(version, prices.problem.rules.weights);
  }

  /** Everybody who could serve in the slot instead of `person`, best first; without a person, besides those who are there. */
  async replacements(actor: Actor, versionId: string, slot: string, person: string | undefined): Promise<Replacements> {
    const version = await this.store.version(actor, versionId);
    refuseUnknown(version, slot, person);
    return replacements(await this.asDeclined(version), version.duties, slot, person ?? null);
  }

  /** Of every place in a week, whether the person may take it and why not. */
  async reach(actor: Actor, versionId: string, person: string, week: string): Promise<readonly Reach[]> {
    const version = await this.store.version(actor, versionId);
    refuseStranger(version, person);
    const monday = mondayOf(week);
    return reach(await this.asDeclined(version), version.duties, person, ({ start }) => mondayOf(start.slice(0, 10)) === monday);
  }

  /** Exchanges of two people that fill the slot: somebody comes here, somebody else takes over the place they give up. */
  async swaps(actor: Actor, versionId: string, slot: string, person: string | undefined): Promise<readonly ShownSwap[]> {
    const version = await this.store.version(actor, versionId);
    refuseUnknown(version, slot, person);
    const slots = new Map(version.problem.slots.map((each) => [each.id, each]));
    return swaps(await this.asDeclined(version), version.duties, slot, person ?? null).map((swap) => {
      const { place, start, end } = slots.get(swap.from)!;
      return { ...swap, place, start, end };
    });
  }

  /** The problem of a version with what people have declined by now: nobody is proposed for it again. */
  private async asDeclined({ problem, rosterId }: Version): Promise<RosterProblem> {
    const { manager } = this.dataSource;
    const { campaignId } = await manager.findOneByOrFail(Roster, { id: rosterId });
    return withDeclined(problem, declinedDuties(problem, await declinedSlots(manager, campaignId)));
  }
}

function isWanted(duty: DutyView, { person, slot, place, date }: DutyFilter): boolean {
  return (
    (person ?? duty.person) === duty.person &&
    (slot ?? duty.slot) === duty.slot &&
    (place ?? duty.place) === duty.place &&
    (date === undefined || duty.start.startsWith(date))
  );
}

function refuseUnknown({ problem, duties }: Version, slot: string, person: string | undefined): void {
  if (!problem.slots.some(({ id }) => id === slot)) throw notFound('выход в этой версии', slot);
  const isThere = duties.some((duty) => duty.slot === slot && duty.person === person);
  if (person !== undefined && !isThere) throw notFound('назначение в этой версии', `${person} ${slot}`);
}

function refuseStranger({ problem }: Version, person: string): void {
  if (!problem.people.some(({ id }) => id === person)) throw notFound('человек в этой версии', person);
}
