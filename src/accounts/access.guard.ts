import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { narrowTo } from '../database/tenancy.js';
import { ALLOWED_TO, type Caller } from '../http/allowed-to.js';
import type { Actor, ActingRequest } from '../http/actor.js';
import { roleForbidden, tokenMissing } from '../http/problems.js';
import { SETTINGS } from '../process.js';
import type { Settings } from '../settings.js';
import { ApiTokensService } from './api-tokens.service.js';
import { AuthoritiesService } from './authorities.service.js';
import { refuseForgedChange } from './foreign-page.js';
import { sessionTokenOf } from './session-cookie.js';
import { SessionsService } from './sessions.service.js';

/** Closed by default: a route that declares nobody is open to nobody. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly tokens: ApiTokensService,
    private readonly sessions: SessionsService,
    private readonly authorities: AuthoritiesService,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const allowed = this.reflector.getAllAndOverride<readonly Caller[] | undefined>(ALLOWED_TO, [
      context.getHandler(),
      context.getClass(),
    ]);
    if (allowed?.includes('anonymous')) return true;
    const request = context.switchToHttp().getRequest<ActingRequest>();
    const actor = await this.recognise(request);
    if (!allowed?.includes(actor.role)) throw roleForbidden(actor.role, allowed ?? []);
    request.actor = actor;
    narrowTo(actor.isOperator === true ? null : actor.authorityId);
    return true;
  }

  /** A program by its bearer token, else a person by the session of their browser. */
  private async recognise(request: ActingRequest): Promise<Actor> {
    const authority = request.get('X-Authority');
    const token = /^Bearer (\S+)$/i.exec(request.get('Authorization') ?? '')?.[1];
    const actor = token === undefined ? await this.signedIn(request, authority) : await this.tokens.actorOf(token);
    if (actor === undefined) throw tokenMissing();
    return this.authorities.chosen(actor, authority);
  }

  private async signedIn(request: ActingRequest, authority: string | undefined): Promise<Actor | undefined> {
    const token = sessionTokenOf(request, this.settings);
    const signedIn = token === undefined ? undefined : await this.sessions.recognise(token, new Date());
    if (signedIn === undefined || token === undefined) return undefined;
    refuseForgedChange(request, token);
    return this.sessions.actorOf(signedIn, authority);
  }
}
