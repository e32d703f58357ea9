import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { RosterCertificate } from '../../engine/index.js';
import { authorityOf, type Actor } from '../../http/actor.js';
import { withoutCertificate } from '../roster-problems.js';
import type { Version } from '../roster-store.service.js';
import { unpacked } from './earlier-search.js';
import { StoredCertificate } from './stored-certificate.entity.js';

/** Proofs of bounds, one with each version that a solver made. */
@Injectable()
export class RosterCertificates {
  constructor(private readonly dataSource: DataSource) {}

  async keep({ id, authorityId }: Version, certificate: RosterCertificate, manager: EntityManager): Promise<void> {
    const document = await promisify(gzip)(JSON.stringify(certificate));
    await manager.insert(StoredCertificate, { authorityId, versionId: id, document });
  }

  async of(actor: Actor, versionId: string): Promise<RosterCertificate> {
    const kept = await this.dataSource.manager.findOneBy(StoredCertificate, { versionId, authorityId: authorityOf(actor) });
    if (kept === null) throw withoutCertificate(versionId);
    return unpacked(kept.document);
  }
}
