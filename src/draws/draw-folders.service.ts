import { Injectable } from '@nestjs/common';
import PizZip from 'pizzip';
import { verifyDraw } from '../engine/index.js';
import { drawExports } from '../exports/draw/draw-exports.js';
import { notFound } from '../http/problems.js';
import type { Verification } from './draws.schema.js';
import { DrawStore, type DrawKey } from './draw-store.service.js';

const WHEN = new Date(Date.UTC(2026, 0, 1));

/** A draw's folder as the command line would have written it: the published files and the means of checking them. */
@Injectable()
export class DrawFolders {
  constructor(private readonly store: DrawStore) {}

  async files(key: DrawKey): Promise<ReadonlyMap<string, Buffer>> {
    const { folder } = await this.store.open(key);
    const exported = folder.has('plan.json') ? await drawExports(folder) : new Map<string, string>();
    const files = [...folder, ...exported].map(([name, content]) => [name, Buffer.from(content as Uint8Array)] as const);
    return new Map(files);
  }

  /** Computes the published draw anew from its files. */
  async verify(key: DrawKey): Promise<Verification> {
    const { folder } = await this.store.open(key);
    const { stages, faults } = verifyDraw(folder);
    return { files: folder.size, stages: [...stages], faults: [...faults] };
  }

  async file(key: DrawKey, name: string): Promise<Buffer> {
    const file = (await this.files(key)).get(name);
    if (file === undefined) throw notFound('файл жеребьёвки', name);
    return file;
  }

  /** The same bytes each time it is asked for. */
  async zip(key: DrawKey): Promise<Buffer> {
    const zip = new PizZip();
    for (const [name, bytes] of await this.files(key)) zip.file(name, bytes, { date: WHEN, binary: true });
    return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' });
  }
}
