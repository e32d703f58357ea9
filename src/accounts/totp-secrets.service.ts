import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SETTINGS } from '../process.js';
import type { Settings } from '../settings.js';
import { secondFactorUnreadable } from './accounts.problems.js';
import { installationKey } from './installation-key.js';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** The length of a secret in clear, as earlier versions kept them. */
const CLEAR_BYTES = 20;

/** Secrets of second factors at rest: nonce, tag and cipher text, bound to the user they belong to. */
@Injectable()
export class TotpSecrets implements OnModuleInit {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  /** Seals what an earlier version has left in clear. */
  async onModuleInit(): Promise<void> {
    const clear = await this.dataSource.query<{ id: string; secret: Buffer }[]>(
      'SELECT id, totp_secret AS secret FROM users WHERE length(totp_secret) = $1',
      [CLEAR_BYTES],
    );
    for (const { id, secret } of clear)
      await this.dataSource.query('UPDATE users SET totp_secret = $3 WHERE id = $1 AND totp_secret = $2', [
        id,
        secret,
        await this.seal(secret, id),
      ]);
  }

  async seal(secret: Buffer, userId: string): Promise<Buffer> {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv(CIPHER, await this.key(), nonce).setAAD(Buffer.from(userId));
    const text = Buffer.concat([cipher.update(secret), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), text]);
  }

  /** Refuses when the key is not the one that sealed it. */
  async open(sealed: Buffer, userId: string): Promise<Buffer> {
    const [nonce, tag] = [sealed.subarray(0, NONCE_BYTES), sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES)];
    const decipher = createDecipheriv(CIPHER, await this.key(), nonce)
      .setAAD(Buffer.from(userId))
      .setAuthTag(tag);
    try {
      return Buffer.concat([decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]);
    } catch {
      throw secondFactorUnreadable(userId);
    }
  }

  private key(): Promise<Buffer> {
    return installationKey(this.settings, 'second factors');
  }
}
