import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Authority } from '../accounts/authority.entity.js';
import { orderFileOf, revealFileOf, voidFileOf, type DrawFile, type DrawFolder } from '../engine/index.js';
import { notFound } from '../http/problems.js';
import { DrawCommitment } from './draw-commitment.entity.js';
import { DrawOrderRow } from './draw-order.entity.js';
import { DrawRevealRow } from './draw-reveal.entity.js';
import { Draw } from './draw.entity.js';

/** A draw with everything that was published of it. */
export interface StoredDraw {
  readonly draw: Draw;
  readonly authority: Authority;
  readonly orders: readonly DrawOrderRow[];
  readonly commitments: readonly DrawCommitment[];
  readonly reveals: readonly DrawRevealRow[];
  /** The files, byte for byte as they were hashed. */
  readonly folder: DrawFolder;
}

/** Which draw is meant: one of an authority, by its id or by its number in the register. */
export type DrawKey = { readonly authorityId: string } & ({ readonly id: string } | { readonly number: number });

/** Rows of a draw ↔ the folder that the engine knows. */
@Injectable()
export class DrawStore {
  constructor(private readonly dataSource: DataSource) {}

  /** Reads a draw; with `forChange`, nobody else changes it until the transaction ends. */
  async open(key: DrawKey, manager: EntityManager = this.dataSource.manager, forChange = false): Promise<StoredDraw> {
    const name = 'id' in key ? key.id : key.number;
    const query = manager.createQueryBuilder(Draw, 'draw').addSelect('draw.frame').where(key);
    if (forChange) query.setLock('pessimistic_write');
    const draw = await query.getOne();
    if (draw === null) throw notFound('жеребьёвка', name);
    const authority = await manager.findOneByOrFail(Authority, { id: draw.authorityId });
    const orders = await manager.find(DrawOrderRow, { where: { drawId: draw.id }, order: { stage: 'ASC' } });
    const commitments = await manager.find(DrawCommitment, { where: { drawId: draw.id }, order: { stage: 'ASC', party: 'ASC' } });
    const reveals = await manager
      .createQueryBuilder(DrawRevealRow, 'reveal')
      .where('reveal.orderId = ANY(:ids)', { ids: orders.map(({ id }) => id) })
      .getMany();
    return { draw, authority, orders, commitments, reveals, folder: folderOf(draw, orders, reveals) };
  }

  /** The clock by which the database will judge the step. */
  async now(manager: EntityManager): Promise<Date> {
    const [row] = await manager.query<{ now: Date }[]>('SELECT clock_timestamp() AS now');
    return row!.now;
  }
}

/** The name of a draw in its documents. */
export function drawIdOf({ authority, draw }: Pick<StoredDraw, 'authority' | 'draw'>): string {
  return `${authority.code}/${draw.number}`;
}

function folderOf(draw: Draw, orders: readonly DrawOrderRow[], reveals: readonly DrawRevealRow[]): DrawFolder {
  const stageOf = new Map(orders.map(({ id, stage }) => [id, stage]));
  const files: readonly DrawFile[] = [
    { name: 'frame.tsv', bytes: draw.frame },
    ...orders.map(({ stage, announcement }) => ({ name: orderFileOf(stage), bytes: announcement })),
    ...reveals.map(({ orderId, party, document }) => ({ name: revealFileOf(stageOf.get(orderId)!, party), bytes: document })),
    ...orders.flatMap(({ stage, declaration }) => (declaration === null ? [] : [{ name: voidFileOf(stage), bytes: declaration }])),
    ...orders.flatMap(({ result }) => (result === null ? [] : [{ name: 'draw.json', bytes: result }])).slice(-1),
  ];
  return new Map(files.map(({ name, bytes }) => [name, bytes]));
}
