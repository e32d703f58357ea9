import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { AuditAction } from '../audit/audit-actions.js';
import { AuditService } from '../audit/audit.service.js';
import {
  announceExtension,
  announcePlan,
  discoveryQuestion,
  drawState,
  makeDraw,
  refuseSecret,
  revealSecret,
  voidOrder,
  type DrawFile,
  type DrawState,
} from '../engine/index.js';
import { authorityOf, type Actor } from '../http/actor.js';
import { drawIdOf, DrawStore, type StoredDraw } from './draw-store.service.js';
import { diceEntries, isSamePerson } from './dice-entries.js';
import { DrawCommitment } from './draw-commitment.entity.js';
import { DrawDiceRow } from './draw-dice.entity.js';
import { DrawOrderRow } from './draw-order.entity.js';
import { DrawRevealRow } from './draw-reveal.entity.js';
import { guarded, noDiceAnnounced, notNow, typedTwice } from './draws.problems.js';
import type {
  CommitmentBody,
  DiceBody,
  DiceState,
  ExtensionBody,
  PlanBody,
  RevealBody,
  RunBody,
  VoidBody,
} from './draws.schema.js';
import { RoadmapsService } from '../roadmap/roadmaps.service.js';
import { keepDrawn, markOpenings } from './drawn-works.js';

interface Step extends StoredDraw {
  readonly manager: EntityManager;
  readonly now: Date;
  readonly state: DrawState;
}

/** The steps of a draw in their order. Each is decided by the engine, guarded by the database and written to the audit log. */
@Injectable()
export class DrawCeremony {
  constructor(
    private readonly dataSource: DataSource,
    private readonly store: DrawStore,
    private readonly roadmaps: RoadmapsService,
    private readonly audit: AuditService,
  ) {}

  /** A party commits to its secret before the next stage is announced. */
  commit(actor: Actor, id: string, { name, commitment }: CommitmentBody): Promise<void> {
    return this.step(actor, id, 'draw.commit', ['empty', 'drawn'], async ({ manager, draw, orders, authority }) => {
      const row = { authorityId: authority.id, drawId: draw.id, stage: orders.length + 1, party: 0, name, commitment };
      await manager.save(Object.assign(new DrawCommitment(), row, { createdBy: actor.name }));
      return { name, commitment, stage: row.stage };
    });
  }

  plan(actor: Actor, id: string, wish: PlanBody): Promise<void> {
    return this.step(actor, id, 'draw.plan', ['empty'], async (step) => {
      const { total, minPerStratum, minOf = {}, fallback, randomness: source } = wish;
      const question = discoveryQuestion(wish.sharePercent, wish.confidencePercent);
      const order = { total, minPerStratum, minOf, fallback, source, question, commitments: committed(step) };
      const named = { ...order, drawId: drawIdOf(step), sequence: step.draw.number };
      return announced(actor, step, announcePlan(step.folder, named, step.now));
    });
  }

  extend(actor: Actor, id: string, { total, reason, randomness: source }: ExtensionBody): Promise<void> {
    return this.step(actor, id, 'draw.extend', ['drawn'], async (step) => {
      const wish = { total, reason, source, commitments: committed(step) };
      return announced(actor, step, announceExtension(step.folder, wish, step.now));
    });
  }

  reveal(actor: Actor, id: string, wish: RevealBody): Promise<void> {
    return this.step(actor, id, 'draw.reveal', ['open'], async ({ manager, folder, now, state, orders, authority }) => {
      const file = 'secret' in wish ? revealSecret(folder, wish.secret, now) : refuseSecret(folder, wish.refusedParty, now);
      const { party, secret } = JSON.parse(Buffer.from(file.bytes).toString('utf8')) as { party: number; secret: string | null };
      const order = orderIn(orders, state);
      const row = { authorityId: authority.id, orderId: order.id, party, secret, document: Buffer.from(file.bytes) };
      await manager.save(Object.assign(new DrawRevealRow(), row, { createdBy: actor.name }));
      return { party, file: file.name, isRefusal: secret === null };
    });
  }

  /** Happens once for an order: there is no preview and no redraw. */
  run(actor: Actor, id: string, randomness: RunBody): Promise<void> {
    return this.step(actor, id, 'draw.run', ['closed'], (step) => this.made(actor, step, randomness));
  }

  /** One of two people types the dice, neither seeing the other's; as soon as two entries are equal, the draw is made. */
  typeDice(actor: Actor, id: string, { typedBy, digits }: DiceBody): Promise<void> {
    return this.step(actor, id, 'draw.dice', ['closed'], async (step) => {
      const { manager, orders, state, draw, authority } = step;
      if (!('pending' in state) || state.pending.order.randomness?.kind !== 'ceremony') throw noDiceAnnounced();
      const { id: orderId } = orderIn(orders, state);
      const { attempt, waiting } = await diceEntries(manager, orderId);
      if (waiting !== null && isSamePerson(waiting.typedBy, typedBy)) throw typedTwice(typedBy);
      const row = { authorityId: authority.id, orderId, attempt, typedBy, digits, createdBy: actor.name };
      await manager.save(Object.assign(new DrawDiceRow(), row));
      if (waiting === null) return { typedBy, outcome: 'waiting' };
      if (waiting.digits !== digits) return { typedBy, outcome: 'differs' };
      const made = await this.made(actor, step, { kind: 'ceremony', first: waiting.digits, second: digits });
      await this.audit.record(manager, actor, 'draw.run', { type: 'draw', id }, { number: draw.number, ...made });
      return { typedBy, outcome: 'drawn' };
    });
  }

  /** Who has typed the dice of the waiting stage; never what. */
  async dice(actor: Actor, id: string): Promise<DiceState> {
    const { orders } = await this.store.open({ authorityId: authorityOf(actor), id });
    const last = orders.at(-1);
    if (last?.state !== 'announced') return { waiting: null, hasDiffered: false };
    const { attempt, waiting } = await diceEntries(this.dataSource.manager, last.id);
    const seen = waiting === null ? null : { typedBy: waiting.typedBy, at: waiting.createdAt };
    return { waiting: seen, hasDiffered: attempt > 1 };
  }

  /** Before the randomness only. A draw without a plan has published nothing but its list. */
  voidOrder(actor: Actor, id: string, { reason }: VoidBody): Promise<void> {
    return this.step(actor, id, 'draw.void', ['empty', 'open'], async ({ manager, folder, now, state, orders, draw }) => {
      if (state.kind === 'empty')
        await manager.query(`UPDATE draws SET state = 'void', void_reason = $2 WHERE id = $1`, [draw.id, reason]);
      else await outcome(manager, orderIn(orders, state), 'void', 'declaration', voidOrder(folder, reason, now));
      return { reason };
    });
  }

  private async made(actor: Actor, step: Step, randomness: RunBody) {
    const { manager, folder, now, state, orders, draw } = step;
    const result = makeDraw(folder, randomness, await markOpenings(manager, draw.id), now);
    const order = orderIn(orders, state);
    await outcome(manager, order, 'drawn', 'result', result);
    const works = await keepDrawn(manager, draw, order, result);
    const text = `Проведена жеребьёвка № ${draw.number}: ${draw.title}`;
    await this.roadmaps.happened(manager, actor, draw.campaignId, 'draw-made', text);
    return { stage: order.stage, works };
  }

  private async step(
    actor: Actor,
    id: string,
    action: AuditAction,
    allowed: readonly DrawState['kind'][],
    take: (step: Step) => Promise<Record<string, unknown>>,
  ): Promise<void> {
    await this.dataSource
      .transaction(async (manager) => {
        const stored = await this.store.open({ authorityId: authorityOf(actor), id }, manager, true);
        const now = await this.store.now(manager);
        const state: DrawState = stored.draw.state === 'void' ? { kind: 'voided' } : drawState(stored.folder, now);
        if (!allowed.includes(state.kind)) throw notNow(state.kind);
        const detail = await take({ ...stored, manager, now, state });
        await this.audit.record(manager, actor, action, { type: 'draw', id }, { number: stored.draw.number, ...detail });
      })
      .catch(guarded);
  }
}

function committed({ commitments, orders }: Step): readonly string[] {
  return commitments.filter(({ stage }) => stage === orders.length + 1).map(({ commitment }) => commitment);
}

async function announced(actor: Actor, { manager, authority, draw, orders }: Step, { name, bytes }: DrawFile) {
  const row = { authorityId: authority.id, drawId: draw.id, stage: orders.length + 1, announcement: Buffer.from(bytes) };
  const order = Object.assign(new DrawOrderRow(), row, { sha256: '', moment: new Date(0), announcedBy: actor.name });
  const { id } = await manager.save(order);
  const { sha256, moment } = await manager.findOneByOrFail(DrawOrderRow, { id });
  return { file: name, sha256, moment };
}

function orderIn(orders: readonly DrawOrderRow[], state: DrawState): DrawOrderRow {
  return orders.find(({ stage }) => 'pending' in state && stage === state.pending.stage)!;
}

async function outcome(
  manager: EntityManager,
  { id }: DrawOrderRow,
  state: 'drawn' | 'void',
  column: 'result' | 'declaration',
  { bytes }: DrawFile,
): Promise<void> {
  await manager.query(`UPDATE draw_orders SET state = $2, ${column} = $3 WHERE id = $1`, [id, state, Buffer.from(bytes)]);
}
