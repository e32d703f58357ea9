import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Authority } from '../../accounts/authority.entity.js';
import { Import } from '../import.entity.js';

/** One row that an import writes, at its place in the order of writing. */
@Entity('import_changes')
export class ImportChange {
  @PrimaryColumn('uuid')
  @ForeignKey(() => Import, { onDelete: 'CASCADE' })
  importId: string;

  @PrimaryColumn('integer')
  position: number;

  @Column('uuid')
  @ForeignKey(() => Authority)
  authorityId: string;

  @Column('text')
  target: string;

  @Column('uuid')
  rowId: string;

  @Column('text')
  key: string;

  /** null: the row is new. */
  @Column('jsonb', { nullable: true })
  before: Record<string, unknown> | null;

  @Column('jsonb')
  after: Record<string, unknown>;
}
