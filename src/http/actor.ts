import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import { authorityNeeded } from './problems.js';

export const ROLES = [
  'administrator',
  'regional-operator',
  'methodist',
  'viewer',
  'commission-chair',
  'school-coordinator',
  'expert',
  'observer',
] as const;
export type Role = (typeof ROLES)[number];

/** On whose behalf a service method works; every method takes it and stays within its authority. */
export interface Actor {
  /** null: all authorities (the operator of the installation). */
  readonly authorityId: string | null;
  readonly role: Role;
  readonly name: string;
  /** The operator keeps the right to found authorities even while working in one. */
  readonly isOperator?: boolean;
  /** Of a person who has signed in. */
  readonly userId?: string;
  readonly sessionId?: string;
  /** The only school of a school coordinator. */
  readonly schoolId?: string;
  /** Who an expert or an observer is among the people. */
  readonly personId?: string;
}

export interface ActingRequest extends Request {
  actor?: Actor;
}

/** The service itself, in scheduled jobs and at start. */
export function systemActor(name: string, authorityId: string | null = null): Actor {
  return { authorityId, role: 'administrator', name };
}

/** The authority an action happens in; an actor of all authorities must have named one. */
export function authorityOf(actor: Actor): string {
  if (actor.authorityId === null) throw authorityNeeded();
  return actor.authorityId;
}

/** The caller, as the access guard recognised them. */
export const CurrentActor = createParamDecorator((_data: unknown, context: ExecutionContext): Actor | undefined => {
  return context.switchToHttp().getRequest<ActingRequest>().actor;
});
