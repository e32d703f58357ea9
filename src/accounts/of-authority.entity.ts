import { Column, ForeignKey, PrimaryGeneratedColumn } from 'typeorm';
import { Authority } from './authority.entity.js';

/** A row of one municipality: row security keeps it from all others. */
export abstract class OfAuthority {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid')
  @ForeignKey(() => Authority)
  authorityId: string;
}
