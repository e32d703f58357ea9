import { Check, Column, Entity, ForeignKey, Unique, VersionColumn } from 'typeorm';
import { OfCampaign } from '../campaigns/of-campaign.entity.js';
import { School } from '../schools/school.entity.js';

/** One pupil’s paper of one campaign as its school marked it. The database gives id, nonce and commitment, and fixes the mark once a draw lists the work. */
@Entity('works')
@Check('works_level_check', `level IN ('basic', 'advanced')`)
@Check('works_mark_check', `mark BETWEEN 2 AND 5 AND previous_mark BETWEEN 2 AND 5`)
@Check('works_absent_check', `NOT is_absent OR (total IS NULL AND mark IS NULL)`)
@Unique(['campaignId', 'schoolId', 'grade', 'subject', 'code'])
@Unique(['campaignId', 'recheckCode'])
export class Work extends OfCampaign {
  @Column('uuid')
  @ForeignKey(() => School)
  schoolId: string;

  @Column('integer')
  grade: number;

  @Column('integer', { nullable: true })
  classOrdinal: number | null;

  @Column('text')
  subject: string;

  @Column('text', { default: 'basic' })
  level: 'basic' | 'advanced';

  /** Five digits, the first of them the grade; a pupil is known by nothing else. */
  @Column('text')
  code: string;

  @Column('text', { nullable: true })
  variant: string | null;

  /** Task code → points, X for a task that was not begun; a task without a cell is left out. */
  @Column('jsonb', { default: {} })
  points: Readonly<Record<string, number | 'X'>>;

  @Column('integer', { nullable: true })
  total: number | null;

  @Column('integer', { nullable: true })
  mark: number | null;

  @Column('integer', { nullable: true })
  previousMark: number | null;

  @Column('boolean', { default: false })
  isAbsent: boolean;

  @Column('boolean', { default: false })
  claimsHonours: boolean;

  /** Codes of the people who marked it at school: they never see it again. */
  @Column('text', { array: true, default: '{}' })
  markedBy: string[];

  /** The id in draws: random, says nothing; given by the database. */
  @Column({ type: 'text', unique: true, insert: false, update: false })
  publicId: string;

  /** Opens the commitment; secret until the work is drawn. */
  @Column({ type: 'text', select: false, insert: false, update: false })
  markNonce: string;

  /** Hex SHA-256 of `public_id LF total LF mark LF nonce`, kept by the database. */
  @Column({ type: 'text', insert: false, update: false })
  markCommitment: string;

  /** What an expert sees instead of school and class; given with the first assignment. */
  @Column('text', { nullable: true })
  recheckCode: string | null;

  @VersionColumn({ default: 1 })
  version: number;
}
