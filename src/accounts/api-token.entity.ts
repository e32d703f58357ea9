import { Check, Column, CreateDateColumn, Entity, ForeignKey, PrimaryGeneratedColumn } from 'typeorm';
import { Authority } from './authority.entity.js';

@Entity('api_tokens')
@Check('api_tokens_role_check', `role IN ('administrator', 'methodist', 'viewer')`)
export class ApiToken {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid', { nullable: true })
  @ForeignKey(() => Authority)
  authorityId: string | null;

  @Column('text')
  name: string;

  @Column('text')
  role: 'administrator' | 'methodist' | 'viewer';

  @Column('text', { unique: true })
  tokenHash: string;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;

  @Column('timestamptz', { nullable: true })
  expiresAt: Date | null;

  @Column('timestamptz', { nullable: true })
  revokedAt: Date | null;

  @Column('timestamptz', { nullable: true })
  lastUsedAt: Date | null;
}
