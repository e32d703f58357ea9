import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../http/actor.js';
import { tokenMissing } from '../http/problems.js';
import { SETTINGS } from '../process.js';
import { isOnlyHere, serviceUrl, type Settings } from '../settings.js';
import { Authority } from './authority.entity.js';
import { rightsOf } from './rights.js';
import { csrfTokenOf } from './session-cookie.js';
import type { SessionAnswer } from './session.schema.js';
import { SessionsService, type SignedIn } from './sessions.service.js';

type Own = Pick<SessionAnswer, 'user' | 'memberships' | 'csrf' | 'expiresAt'>;

const NOBODY: Own = { user: null, memberships: [], csrf: null, expiresAt: null };

/** What a screen has to know of the one in front of it. */
@Injectable()
export class SessionViewService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly sessions: SessionsService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Of a session that has just begun. */
  async ofToken(token: string): Promise<SessionAnswer> {
    const signedIn = await this.sessions.recognise(token, new Date());
    const actor = signedIn && this.sessions.actorOf(signedIn, undefined);
    if (signedIn === undefined || actor === undefined) throw tokenMissing();
    return this.answer(actor, ownOf(signedIn, token));
  }

  /** Of a caller: a program with its token, or somebody in a session. */
  async of(actor: Actor, sessionToken: string | undefined): Promise<SessionAnswer> {
    if (actor.sessionId === undefined || sessionToken === undefined) return this.answer(actor, NOBODY);
    const signedIn = await this.sessions.recognise(sessionToken, new Date());
    return this.answer(actor, signedIn === undefined ? NOBODY : ownOf(signedIn, sessionToken));
  }

  private async answer(actor: Actor, own: Own): Promise<SessionAnswer> {
    const { role, authorityId, isOperator = false, schoolId = null, personId = null } = actor;
    const authorities = this.dataSource.getRepository(Authority);
    const authority = authorityId === null ? null : await authorities.findOneBy({ id: authorityId });
    const url = serviceUrl(this.settings);
    const localLinks = isOnlyHere(url) ? url : null;
    return { ...own, role, isOperator, authority, schoolId, personId, rights: [...rightsOf(role)], localLinks };
  }
}

function ownOf({ user, places, expiresAt }: SignedIn, token: string): Own {
  return { user, memberships: [...places], csrf: csrfTokenOf(token), expiresAt };
}
