import { Injectable } from '@nestjs/common';
import { DataSource, IsNull, Not, type EntityManager } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { asService } from '../database/tenancy.js';
import type { Actor } from '../http/actor.js';
import { installationBegun, operatorNeeded } from './accounts.problems.js';
import { Membership } from './membership.entity.js';
import { hashPassword } from './password.js';
import { User } from './user.entity.js';

const FIRST_LOCK = 7_305_005;

export interface FirstAdministrator {
  readonly email: string;
  readonly name: string;
  readonly password: string;
}

/** The first account of an installation: the operator's, who may then found municipalities and invite others. */
@Injectable()
export class InstallationService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: AuditService,
  ) {}

  isNew(): Promise<boolean> {
    return asService(() => nobodySignsIn(this.dataSource.manager));
  }

  async begin(actor: Actor, { email, name, password }: FirstAdministrator): Promise<{ readonly id: string }> {
    if (actor.isOperator !== true) throw operatorNeeded();
    const passwordHash = await hashPassword(password);
    return asService(() =>
      this.dataSource.transaction(async (manager) => {
        await manager.query('SELECT pg_advisory_xact_lock($1)', [FIRST_LOCK]);
        if (!(await nobodySignsIn(manager))) throw installationBegun();
        const { id } = await manager.save(manager.create(User, { email, name, passwordHash }));
        await manager.insert(Membership, { userId: id, authorityId: null, role: 'administrator', schoolId: null, personId: null });
        await this.audit.record(manager, { ...actor, authorityId: null }, 'installation.begin', { type: 'user', id });
        return { id };
      }),
    );
  }
}

async function nobodySignsIn(manager: EntityManager): Promise<boolean> {
  return !(await manager.existsBy(User, { passwordHash: Not(IsNull()) }));
}
