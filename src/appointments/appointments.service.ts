import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { AuditAction } from '../audit/audit-actions.js';
import { AuditService } from '../audit/audit.service.js';
import { Campaign } from '../campaigns/campaign.entity.js';
import { changedRow, given, oneRow, pageOfRows, refusingTwins } from '../database/versioned-rows.js';
import { authorityOf, type Actor } from '../http/actor.js';
import { expectVersion } from '../http/entity-version.js';
import type { Page } from '../http/paging.js';
import { School } from '../schools/school.entity.js';
import { Appointment } from './appointment.entity.js';
import type { AppointmentChanges, AppointmentsQuery, NewAppointment } from './appointments.schema.js';

/** The responsible persons of a campaign with their substitutes; they stand on orders and contact lists. */
@Injectable()
export class AppointmentsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: AuditService,
  ) {}

  async list(actor: Actor, campaignId: string, { limit, cursor, ...filter }: AppointmentsQuery): Promise<Page<Appointment>> {
    const where = { authorityId: authorityOf(actor), campaignId, ...given(filter) };
    return pageOfRows(this.dataSource.manager, Appointment, where, { limit, cursor });
  }

  async appoint(actor: Actor, campaignId: string, wish: NewAppointment): Promise<Appointment> {
    const authorityId = authorityOf(actor);
    return this.dataSource.transaction(async (manager) => {
      await oneRow(manager, Campaign, { id: campaignId, authorityId }, 'кампания');
      if (wish.schoolId !== null) await oneRow(manager, School, { id: wish.schoolId, authorityId }, 'школа');
      const row = manager.create(Appointment, { ...wish, campaignId, authorityId });
      const saved = await refusingTwins('ответственный за это', wish.duty, manager.save(row));
      await this.record(manager, actor, 'appointment.create', saved);
      return manager.findOneByOrFail(Appointment, { id: saved.id });
    });
  }

  async change(actor: Actor, id: string, ifMatch: string, changes: AppointmentChanges): Promise<Appointment> {
    const where = { id, authorityId: authorityOf(actor) };
    return this.dataSource.transaction(async (manager) => {
      const wish = { where, what: 'ответственный', ifMatch, changes: given(changes) as Partial<Appointment> } as const;
      const row = await refusingTwins('ответственный за это', changes.duty, changedRow(manager, Appointment, wish));
      await this.record(manager, actor, 'appointment.change', row);
      return row;
    });
  }

  async dismiss(actor: Actor, id: string, ifMatch: string): Promise<void> {
    const where = { id, authorityId: authorityOf(actor) };
    await this.dataSource.transaction(async (manager) => {
      const row = await oneRow(manager, Appointment, where, 'ответственный');
      expectVersion(ifMatch, row.version);
      await manager.delete(Appointment, where);
      await this.record(manager, actor, 'appointment.dismiss', row);
    });
  }

  /** Without the name, which must be able to go; the journal reads it where it still stands. */
  private record(manager: EntityManager, actor: Actor, action: AuditAction, { id, duty, schoolId }: Appointment): Promise<void> {
    return this.audit.record(manager, actor, action, { type: 'appointment', id }, { duty, schoolId });
  }
}
