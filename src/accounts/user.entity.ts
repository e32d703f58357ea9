import { Column, CreateDateColumn, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** Somebody who signs in; what they may do stands in their memberships. */
@Entity('users')
export class User {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  /** In small letters: the name to sign in with. */
  @Column('text', { unique: true })
  email: string;

  @Column('text')
  name: string;

  /** null: invited, has not chosen a password yet. */
  @Column('text', { nullable: true })
  passwordHash: string | null;

  /** Sealed by `TotpSecrets`. */
  @Column('bytea', { nullable: true })
  totpSecret: Buffer | null;

  /** null: the second factor is not in force. */
  @Column('timestamptz', { nullable: true })
  totpConfirmedAt: Date | null;

  @Column('bigint', { default: 0 })
  totpLastStep: number;

  /** Of the recovery codes that have not been used yet. */
  @Column('text', { array: true, default: [] })
  recoveryHashes: string[];

  @Column('integer', { default: 0 })
  failedSignIns: number;

  @Column('timestamptz', { nullable: true })
  lockedUntil: Date | null;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;
}

/** What is left of a second factor that has ended. */
export const NO_SECOND_FACTOR = { totpSecret: null, totpConfirmedAt: null, recoveryHashes: [] as string[] } as const;
