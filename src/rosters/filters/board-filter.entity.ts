import { Column, CreateDateColumn, Entity, ForeignKey, PrimaryGeneratedColumn, Unique } from 'typeorm';
import { Authority } from '../../accounts/authority.entity.js';
import { User } from '../../accounts/user.entity.js';
import type { Filter } from './board-filters.schema.js';

/** Which rows of the board somebody wants to see again. It goes with the account that made it. */
@Entity('board_filters')
@Unique(['authorityId', 'ownerId', 'name'])
export class BoardFilter {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid')
  @ForeignKey(() => Authority)
  authorityId: string;

  @Column('uuid')
  @ForeignKey(() => User, { onDelete: 'CASCADE' })
  ownerId: string;

  @Column('text')
  name: string;

  @Column('jsonb')
  filter: Filter;

  /** For everybody of the municipality who opens the board. */
  @Column('boolean', { default: false })
  isShared: boolean;

  @Column('text')
  createdBy: string;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;
}
