import { Inject, Injectable } from '@nestjs/common';
import { DataSource, IsNull, MoreThan } from 'typeorm';
import { hashOf, newSecret } from '../accounts/secret.js';
import { AuditService } from '../audit/audit.service.js';
import { narrowTo } from '../database/tenancy.js';
import { authorityOf, type Actor } from '../http/actor.js';
import { notFound } from '../http/problems.js';
import { Person } from '../people/person.entity.js';
import { SETTINGS } from '../process.js';
import { serviceUrl, type Settings } from '../settings.js';
import { MarkingLink } from './marking-link.entity.js';
import { MarkingRound } from './marking-round.entity.js';
import { MarkingRounds } from './marking-rounds.service.js';
import { MarkingTask } from './marking-task.entity.js';
import { unknownMarkingLink } from './marking.problems.js';

/** Who a link lets in: one expert, to one round. */
export interface MarkingKey {
  readonly authorityId: string;
  readonly roundId: string;
  readonly personId: string;
}

/** How long a link goes on after the deadline, or after it was issued if that is later: corrections come late. */
const DAYS_AFTER = 30;

/** Personal links of experts: 256 random bits, shown once, of which only the hash is kept. */
@Injectable()
export class MarkingLinks {
  constructor(
    private readonly dataSource: DataSource,
    private readonly rounds: MarkingRounds,
    private readonly audit: AuditService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** A link for an expert of the round; the one before ends. */
  async issue(actor: Actor, roundId: string, personId: string): Promise<{ readonly id: string; readonly url: string }> {
    const token = newSecret();
    const id = await this.dataSource.transaction(async (manager) => {
      const { deadlineAt } = await this.rounds.find(actor, roundId, manager);
      const key = { authorityId: authorityOf(actor), roundId, personId };
      if (!(await manager.existsBy(MarkingTask, key))) throw notFound('эксперт этой проверки', personId);
      await manager.update(MarkingLink, { ...key, revokedAt: IsNull() }, { revokedAt: new Date() });
      const row = { ...key, tokenHash: hashOf(token), createdBy: actor.name, expiresAt: endOf(deadlineAt, new Date()) };
      const link = await manager.save(Object.assign(new MarkingLink(), row));
      await this.audit.record(manager, actor, 'marking-link.issue', { type: 'marking-link', id: link.id }, { roundId, personId });
      return link.id;
    });
    return { id, url: `${serviceUrl(this.settings)}/marking/${token}` };
  }

  /** The same for whoever asks, if they are an expert of the round. */
  issueOwn(actor: Actor, roundId: string): Promise<{ readonly id: string; readonly url: string }> {
    if (actor.personId === undefined) throw notFound('эксперт этой проверки', roundId);
    return this.issue(actor, roundId, actor.personId);
  }

  /** The rounds in which whoever asks has works, the newest first. */
  async ownRounds({ authorityId, personId }: Actor): Promise<MarkingRound[]> {
    if (personId === undefined) return [];
    return this.dataSource
      .getRepository(MarkingRound)
      .createQueryBuilder('round')
      .where('round.authorityId = :authorityId', { authorityId })
      .andWhere('EXISTS (SELECT 1 FROM marking_tasks t WHERE t.round_id = round.id AND t.person_id = :personId)', { personId })
      .orderBy('round.createdAt', 'DESC')
      .getMany();
  }

  /** The expert behind a link, also as the actor of what they do; a link that never was and an ended one are refused alike. */
  async recognise(token: string): Promise<{ readonly key: MarkingKey; readonly actor: Actor }> {
    const live = { revokedAt: IsNull(), expiresAt: MoreThan(new Date()) };
    const link = await this.dataSource.manager.findOneBy(MarkingLink, { tokenHash: hashOf(token), ...live });
    if (link === null) throw unknownMarkingLink();
    const { authorityId, roundId, personId } = link;
    narrowTo(authorityId);
    const { code } = await this.dataSource.manager.findOneByOrFail(Person, { id: personId });
    return { key: { authorityId, roundId, personId }, actor: { authorityId, role: 'expert', name: code, personId } };
  }
}

function endOf(deadlineAt: Date, now: Date): Date {
  return new Date(Math.max(Number(deadlineAt), Number(now)) + DAYS_AFTER * 86_400_000);
}
