import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ALLOWED_TO, type Caller } from '../http/allowed-to.js';
import type { Actor, ActingRequest } from '../http/actor.js';
import { roleForbidden, tokenMissing } from '../http/problems.js';
import { ApiTokensService } from './api-tokens.service.js';
import { AuthoritiesService } from './authorities.service.js';

/** Closed by default: a route that declares nobody is open to nobody. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly tokens: ApiTokensService,
    private readonly authorities: AuthoritiesService,
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
    return true;
  }

  private async recognise(request: ActingRequest): Promise<Actor> {
    const token = /^Bearer (\S+)$/i.exec(request.get('Authorization') ?? '')?.[1];
    const actor = token === undefined ? undefined : await this.tokens.actorOf(token);
    if (actor === undefined) throw tokenMissing();
    return this.authorities.chosen(actor, request.get('X-Authority'));
  }
}
