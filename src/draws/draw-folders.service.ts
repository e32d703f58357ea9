import { Injectable } from '@nestjs/common';
import PizZip from 'pizzip';
import { verifyDraw } from '../engine/index.js';
import { drawExports } from '../exports/draw/draw-exports.js';
import { notFound } from '../http/problems.js';
import type { Verification } from './draws.schema.js';
import { DrawStore, type DrawKey, type StoredDraw } from './draw-store.service.js';

/** A folder packed for somebody, under a name that tells it from those of other draws. */
export interface DrawArchive {
  readonly fileName: string;
  readonly bytes: Buffer;
}

const WHEN = new Date(Date.UTC(2026, 0, 1));

/** A draw's folder as the command line would have written it: the published files and the means of checking them. */
@Injectable()
export class DrawFolders {
  constructor(private readonly store: DrawStore) {}

  async files(key: DrawKey): Promise<ReadonlyMap<string, Buffer>> {
    return withExports(await this.store.open(key));
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
  async zip(key: DrawKey): Promise<DrawArchive> {
    const stored = await this.store.open(key);
    const zip = new PizZip();
    for (const [name, bytes] of await withExports(stored)) zip.file(name, bytes, { date: WHEN, binary: true });
    return {
      fileName: `${stored.authority.code}-draw-${stored.draw.number}.zip`,
      bytes: zip.generate({ type: 'nodebuffer', compression: 'DEFLATE' }),
    };
  }
}

async function withExports({ folder }: StoredDraw): Promise<ReadonlyMap<string, Buffer>> {
  const exported = folder.has('plan.json') ? await drawExports(folder) : new Map<string, string>();
  return new Map([...folder, ...exported].map(([name, content]) => [name, Buffer.from(content as Uint8Array)] as const));
}
