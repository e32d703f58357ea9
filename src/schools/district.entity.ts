import { Column, Entity, ForeignKey, PrimaryGeneratedColumn, Unique, VersionColumn } from 'typeorm';
import { Authority } from '../accounts/authority.entity.js';

@Entity('districts')
@Unique(['authorityId', 'name'])
export class District {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('uuid')
  @ForeignKey(() => Authority)
  authorityId: string;

  @Column('text')
  name: string;

  @VersionColumn({ default: 1 })
  version: number;
}
