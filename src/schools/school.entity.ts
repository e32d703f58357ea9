import { Check, Column, Entity, ForeignKey, Unique, VersionColumn } from 'typeorm';
import { OfAuthority } from '../accounts/of-authority.entity.js';
import { District } from './district.entity.js';

@Entity('schools')
@Unique(['authorityId', 'login'])
@Check('schools_staff_check', `staff >= 0`)
export class School extends OfAuthority {
  @Column('text')
  login: string;

  @Column('text')
  name: string;

  @Column('text')
  shortName: string;

  @Column('text', { nullable: true })
  address: string | null;

  @Column('double precision', { nullable: true })
  latitude: number | null;

  @Column('double precision', { nullable: true })
  longitude: number | null;

  @Column('uuid', { nullable: true })
  @ForeignKey(() => District)
  districtId: string | null;

  /** How many teachers work there; null when nobody said. */
  @Column('integer', { nullable: true })
  staff: number | null;

  @VersionColumn({ default: 1 })
  version: number;
}
