import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditService } from '../audit/audit.service.js';
import { systemActor } from '../http/actor.js';
import { VisitLimit } from '../http/visit-limit.js';
import { codeNeeded, codeRefused, signInRefused, tooManyAttempts } from './accounts.problems.js';
import type { SignInBody } from './session.schema.js';
import { isPassword } from './password.js';
import { SessionsService } from './sessions.service.js';
import { recoveryHash } from './recovery-codes.js';
import { acceptedStep } from './totp.js';
import { TotpSecrets } from './totp-secrets.service.js';
import { User } from './user.entity.js';

const ATTEMPTS_AT_ONCE = 60;
const SECONDS_PER_ATTEMPT = 5;
const FAILURES_AT_ONCE = 5;
const LONGEST_LOCK_MINUTES = 15;

/** From where somebody tries. */
export interface Visitor {
  readonly address: string;
  readonly browser: string;
}

/** The second factor that was given: the step of a code, or the hash of a recovery code; neither where it is not in force. */
interface Proof {
  readonly step?: number;
  readonly recovery?: string;
}

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
  async signIn({ email, password, code }: SignInBody, { address, browser }: Visitor): Promise<{ token: string; expiresAt: Date }> {
    const at = new Date();
    this.refuseHaste(address, at);
    const user = await this.dataSource.getRepository(User).findOneBy({ email });
    const isRight = await isPassword(password, user?.passwordHash ?? null);
    if (user === null || (user.lockedUntil !== null && user.lockedUntil > at)) throw signInRefused();
    if (!isRight) throw await this.failed(user, signInRefused());
    return this.admitted(user, await this.secondFactor(user, code, at), browser);
  }

  refuseHaste(address: string, at: Date): void {
    const seconds = this.limit.secondsToWait(address, at);
    if (seconds > 0) throw tooManyAttempts(seconds);
  }

  /** What proves that it is them; a code works once. */
  private async secondFactor(user: User, code: string | undefined, at: Date): Promise<Proof> {
    if (user.totpConfirmedAt === null || user.totpSecret === null) return {};
    if (code === undefined) throw codeNeeded();
    if (user.recoveryHashes.includes(recoveryHash(code))) return { recovery: recoveryHash(code) };
    const step = acceptedStep(await this.secrets.open(user.totpSecret, user.id), code, at, user.totpLastStep);
    if (step === undefined) throw await this.failed(user, codeRefused());
    return { step };
  }

  private admitted({ id, name }: User, proof: Proof, browser: string): Promise<{ token: string; expiresAt: Date }> {
    return this.dataSource.transaction(async (manager) => {
      const now = await manager.findOneOrFail(User, { where: { id }, lock: { mode: 'pessimistic_write' } });
      const [actor, subject] = [systemActor(name), { type: 'user', id }];
      await manager.update(User, { id }, { failedSignIns: 0, lockedUntil: null, ...usedUp(now, proof) });
      if (proof.recovery !== undefined) await this.audit.record(manager, actor, 'second-factor.recover', subject);
      await this.audit.record(manager, actor, 'session.begin', subject);
      return this.sessions.begin(manager, id, browser);
    });
  }

  /** Counts a failure; from the fifth in a row the account is closed for 1, 2, 4 … 15 minutes. */
  private async failed(user: User, refusal: Error): Promise<Error> {
    await this.dataSource.transaction(async (manager) => {
      const [[row]] = await manager.query<[{ failed_sign_ins: number }[], number]>(
        'UPDATE users SET failed_sign_ins = failed_sign_ins + 1 WHERE id = $1 RETURNING failed_sign_ins',
        [user.id],
      );
      const failures = row?.failed_sign_ins ?? 0;
      if (failures < FAILURES_AT_ONCE) return;
      const minutes = Math.min(LONGEST_LOCK_MINUTES, 2 ** (failures - FAILURES_AT_ONCE));
      await manager.update(User, { id: user.id }, { lockedUntil: new Date(Date.now() + minutes * 60_000) });
      await this.audit.record(
        manager,
        systemActor(user.name),
        'session.lock',
        { type: 'user', id: user.id },
        { failures, minutes },
      );
    });
    return refusal;
  }
}

/** A proof that somebody else has just used is none. */
function usedUp(user: User, { step, recovery }: Proof): Partial<User> {
  if (user.totpConfirmedAt === null) return {};
  if (recovery !== undefined && user.recoveryHashes.includes(recovery))
    return { recoveryHashes: user.recoveryHashes.filter((hash) => hash !== recovery) };
  if (step !== undefined && step > user.totpLastStep) return { totpLastStep: step };
  throw codeRefused();
}
