import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { everyItem } from '../../http/paging.js';
import { idParam } from '../../http/request-fields.js';
import { awaitedListChanged } from '../../rechecks/handovers/handovers.problems.js';
import { handoverBody, type Handover } from '../../rechecks/handovers/handovers.schema.js';
import { Handovers } from '../../rechecks/handovers/handovers.service.js';
import type { Sheet } from '../../page-layout/layout.js';
import { readForm, type Form } from '../page-input.js';
import { unknownPage } from '../pages.problems.js';
import { VisitsService, type SchoolVisit } from '../visits.service.js';
import { handoverSheet, lackKey, receiptSheet } from './handover-page.js';

/** A school hands its drawn works to the commission and keeps the receipts; it sees its own only. */
@Injectable()
export class SchoolHandovers {
  constructor(
    private readonly visits: VisitsService,
    private readonly handovers: Handovers,
  ) {}

  async works(visit: SchoolVisit): Promise<Sheet> {
    const { id, timeZone } = await this.visits.campaign(visit.actor, new Date());
    const awaited = await this.handovers.awaited(visit.actor, id, visit.school.id);
    const receipts = await everyItem((page) => this.handovers.list(visit.actor, id, { ...page, schoolId: visit.school.id }));
    const { keptUntil } = await this.handovers.keeping(visit.actor, id);
    return handoverSheet(visit.frame, { awaited, receipts, keptUntil, timeZone, listHash: hashOf(awaited) });
  }

  /** Hands over what is awaited but for what the school lacks; answers the receipt's id. */
  async handOver(visit: SchoolVisit, form: Form): Promise<string> {
    const { id } = await this.visits.campaign(visit.actor, new Date());
    const awaited = await this.handovers.awaited(visit.actor, id, visit.school.id);
    if (form['list'] !== hashOf(awaited)) throw awaitedListChanged();
    const workIds = awaited.map(({ workId }) => workId).filter((workId) => form[lackKey(workId)] === undefined);
    const who = { handedBy: form['handedBy'], receivedBy: form['receivedBy'] };
    const wish = readForm(handoverBody.omit({ workIds: true }), { ...who, schoolId: visit.school.id, direction: 'to-commission' });
    return (await this.handovers.handOver(visit.actor, id, { ...wish, workIds })).id;
  }

  async receipt(visit: SchoolVisit, id: string): Promise<Sheet> {
    if (!idParam.safeParse(id).success) throw unknownPage();
    const handover = await this.handovers.find(visit.actor, id);
    if (handover.schoolId !== visit.school.id) throw unknownPage();
    const { timeZone } = await this.visits.campaign(visit.actor, new Date());
    return receiptSheet(visit.frame, handover, timeZone);
  }
}

function hashOf(works: Handover['works']): string {
  return createHash('sha256')
    .update(works.map(({ workId }) => workId).join())
    .digest('hex');
}
