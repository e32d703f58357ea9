import { Column, Entity, ForeignKey, Unique } from 'typeorm';
import { OfAuthority } from '../../accounts/of-authority.entity.js';
import { RosterVersion } from '../roster-version.entity.js';

/** Why no roster costs less than the bound of a solved version: a `roster-certificate/1`, compressed (gzip). */
@Entity('roster_certificates')
@Unique(['versionId'])
export class StoredCertificate extends OfAuthority {
  @Column('uuid')
  @ForeignKey(() => RosterVersion, { onDelete: 'CASCADE' })
  versionId: string;

  @Column('bytea')
  document: Buffer;
}
