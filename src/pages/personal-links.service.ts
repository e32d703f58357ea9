import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, In, IsNull, type EntityManager } from 'typeorm';
import { hashOf, newSecret } from '../accounts/secret.js';
import { AuditService } from '../audit/audit.service.js';
import { writeRows } from '../database/many-rows.js';
import { pageOfRows } from '../database/versioned-rows.js';
import { authorityOf, type Actor } from '../http/actor.js';
import type { Page } from '../http/paging.js';
import { notFound } from '../http/problems.js';
import { Person } from '../people/person.entity.js';
import { SETTINGS } from '../process.js';
import { School } from '../schools/school.entity.js';
import { serviceUrl, type Settings } from '../settings.js';
import { PersonalLink } from './personal-link.entity.js';
import type { IssuedPersonalLink, LinksQuery, NewPersonalLinks } from './personal-links.schema.js';

const TOKEN = /^[\w-]{43}$/u;
const PATHS = { person: 'p', school: 's' } as const;
/** Who has an account takes a new link whenever they like. */
const OWN_DAYS = 1;
const NOTE_AFTER = `interval '1 minute'`;

/** The links to people's and schools' own pages: 256 random bits, shown once, of which only the SHA-256 is kept. */
@Injectable()
export class PersonalLinksService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: AuditService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  list(actor: Actor, { ownerId, ...query }: LinksQuery): Promise<Page<PersonalLink>> {
    return pageOfRows(this.dataSource.manager, PersonalLink, { authorityId: authorityOf(actor), ownerId }, query);
  }

  /** A link for each owner; links they have already go on working. */
  async issue(actor: Actor, wish: NewPersonalLinks): Promise<IssuedPersonalLink[]> {
    return this.dataSource.transaction(async (manager) => {
      await refuseUnknown(manager, authorityOf(actor), wish);
      return this.issueWithin(manager, actor, wish);
    });
  }

  /** The way of somebody who has signed in to the pages of their own school or person. */
  async issueOwn(actor: Actor): Promise<IssuedPersonalLink> {
    const audience = actor.schoolId === undefined ? 'person' : 'school';
    const ownerId = actor.schoolId ?? actor.personId;
    if (ownerId === undefined) throw notFound('человек', actor.name);
    const [link] = await this.issue(actor, { audience, ownerIds: [ownerId], days: OWN_DAYS });
    return link!;
  }

  /** The same for a letter that is being written in this transaction. */
  async issueWithin(
    manager: EntityManager,
    actor: Actor,
    { audience, ownerIds, days }: NewPersonalLinks,
  ): Promise<IssuedPersonalLink[]> {
    const expiresAt = new Date(Date.now() + days * 86_400_000);
    const authorityId = authorityOf(actor);
    const made = ownerIds.map((ownerId) => ({ ownerId, token: newSecret() }));
    const shared = { authorityId, audience, createdBy: actor.name, expiresAt };
    const rows = made.map(({ ownerId, token }) => ({ id: randomUUID(), ...shared, ownerId, tokenHash: hashOf(token) }));
    await writeRows(manager, PersonalLink, rows);
    await this.audit.record(
      manager,
      actor,
      'personal-link.issue',
      { type: audience, id: ownerIds.length === 1 ? ownerIds[0]! : '*' },
      { links: rows.length },
    );
    return rows.map(({ id, ownerId }, index) => ({ id, ownerId, expiresAt, url: this.address(audience, made[index]!.token) }));
  }

  /** Ends every link of an owner at once. */
  async revokeAll(actor: Actor, ownerId: string): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const { affected } = await manager.update(
        PersonalLink,
        { authorityId: authorityOf(actor), ownerId, revokedAt: IsNull() },
        { revokedAt: new Date() },
      );
      await this.audit.record(manager, actor, 'personal-link.revoke', { type: 'owner', id: ownerId }, { links: affected });
    });
  }

  /** The link a token opens; null when there never was one, or it has ended. */
  async recognise(token: string, audience: PersonalLink['audience'], at: Date): Promise<PersonalLink | null> {
    if (!TOKEN.test(token)) return null;
    const link = await this.dataSource.manager.findOneBy(PersonalLink, { tokenHash: hashOf(token), audience, revokedAt: IsNull() });
    if (link === null || link.expiresAt <= at) return null;
    await this.dataSource.query(
      `UPDATE personal_links SET last_opened_at = now() WHERE id = $1 AND (last_opened_at IS NULL OR last_opened_at < now() - ${NOTE_AFTER})`,
      [link.id],
    );
    return link;
  }

  private address(audience: PersonalLink['audience'], token: string): string {
    return `${serviceUrl(this.settings)}/${PATHS[audience]}/${token}`;
  }
}

async function refuseUnknown(manager: EntityManager, authorityId: string, { audience, ownerIds }: NewPersonalLinks): Promise<void> {
  const where = { id: In([...ownerIds]), authorityId };
  const rows = audience === 'person' ? await manager.findBy(Person, where) : await manager.findBy(School, where);
  const known = new Set(rows.map(({ id }) => id));
  const missing = ownerIds.find((id) => !known.has(id));
  if (missing !== undefined) throw notFound(audience === 'person' ? 'человек' : 'школа', missing);
}
