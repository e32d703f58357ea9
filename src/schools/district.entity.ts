import { Column, Entity, Unique, VersionColumn } from 'typeorm';
import { OfAuthority } from '../accounts/of-authority.entity.js';

@Entity('districts')
@Unique(['authorityId', 'name'])
export class District extends OfAuthority {
  @Column('text')
  name: string;

  @VersionColumn({ default: 1 })
  version: number;
}
