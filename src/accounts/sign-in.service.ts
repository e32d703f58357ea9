import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { systemActor } from '../http/actor.js';
import { VisitLimit } from '../http/visit-limit.js';
import { codeNeeded, signInRefused, tooManyAttempts } from './accounts.problems.js';
import type { SignInBody } from './session.schema.js';
import { isPassword } from './password.js';
import { SessionsService } from './sessions.service.js';
import { acceptedStep } from './totp.js';
import { TotpSecrets } from './totp-secrets.service.js';
import { User } from './user.entity.js';

const ATTEMPTS_AT_ONCE = 60;
const SECONDS_PER_ATTEMPT = 5;
const FAILURES_AT_ONCE = 5;
const LONGEST_LOCK_MINUTES = 15;

@Injectable()
export class SignInService {
  private readonly limit = new VisitLimit(ATTEMPTS_AT_ONCE, SECONDS_PER_ATTEMPT);

  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: AuditService,
    private readonly sessions: SessionsService,
    private readonly secrets: TotpSecrets,
  ) {}

  /** Begins a session for who knows the password and, where it is in force, the second factor. */
  async signIn({ email, password, code }: SignInBody, address: string): Promise<{ token: string; expiresAt: Date }> {
    const at = new Date();
    this.refuseHaste(address, at);
    const user = await this.dataSource.getRepository(User).findOneBy({ email });
    const isRight = await isPassword(password, user?.passwordHash ?? null);
    if (user === null || (user.lockedUntil !== null && user.lockedUntil > at)) throw signInRefused();
    if (!isRight) throw await this.failed(user);
    return this.admitted(user, await this.secondFactor(user, code, at));
  }

  refuseHaste(address: string, at: Date): void {
    const seconds = this.limit.secondsToWait(address, at);
    if (seconds > 0) throw tooManyAttempts(seconds);
  }

  /** The step of the code that was given; a code works once. */
  private async secondFactor(user: User, code: string | undefined, at: Date): Promise<number> {
    if (user.totpConfirmedAt === null || user.totpSecret === null) return user.totpLastStep;
    if (code === undefined) throw codeNeeded();
    const step = acceptedStep(await this.secrets.open(user.totpSecret, user.id), code, at, user.totpLastStep);
    if (step === undefined) throw await this.failed(user);
    return step;
  }

  private admitted(user: User, totpLastStep: number): Promise<{ token: string; expiresAt: Date }> {
    return this.dataSource.transaction(async (manager) => {
      const unused = await manager.query<unknown[]>(
        `SELECT 1 FROM users WHERE id = $1 AND (totp_confirmed_at IS NULL OR totp_last_step < $2) FOR UPDATE`,
        [user.id, totpLastStep],
      );
      if (unused.length === 0) throw signInRefused();
      await manager.update(User, { id: user.id }, { failedSignIns: 0, lockedUntil: null, totpLastStep });
      await this.audit.record(manager, actorNamed(user), 'session.begin', { type: 'user', id: user.id });
      return this.sessions.begin(manager, user.id);
    });
  }

  /** Counts a failure; from the fifth in a row the account is closed for 1, 2, 4 … 15 minutes. */
  private async failed(user: User): Promise<Error> {
    await this.dataSource.transaction(async (manager) => {
      const [[row]] = await manager.query<[{ failed_sign_ins: number }[], number]>(
        'UPDATE users SET failed_sign_ins = failed_sign_ins + 1 WHERE id = $1 RETURNING failed_sign_ins',
        [user.id],
      );
      const failures = row?.failed_sign_ins ?? 0;
      if (failures < FAILURES_AT_ONCE) return;
      const minutes = Math.min(LONGEST_LOCK_MINUTES, 2 ** (failures - FAILURES_AT_ONCE));
      await manager.update(User, { id: user.id }, { lockedUntil: new Date(Date.now() + minutes * 60_000) });
      await this.audit.record(manager, actorNamed(user), 'session.lock', { type: 'user', id: user.id }, { failures, minutes });
    });
    return signInRefused();
  }
}

function actorNamed(user: User): ReturnType<typeof systemActor> {
  return systemActor(user.name);
}
