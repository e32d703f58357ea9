import { Column, CreateDateColumn, Entity, Index, PrimaryGeneratedColumn } from 'typeorm';

@Entity('authorities')
@Index('authorities_demonstration_idx', ['isDemonstration'], { unique: true, where: 'is_demonstration' })
export class Authority {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column('text', { unique: true })
  code: string;

  @Column('text')
  name: string;

  @Column('text')
  timeZone: string;

  /** Invented, and may be removed as a whole; decided when it is founded. */
  @Column('boolean', { default: false })
  isDemonstration: boolean;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;
}
