import { Check, Column, CreateDateColumn, Entity, ForeignKey, Unique } from 'typeorm';
import { OfAuthority } from '../../accounts/of-authority.entity.js';
import { RosterVersion } from '../roster-version.entity.js';
import type { KeptAnswer } from './insights.schema.js';

/** What was computed about a version: as the version never changes, the answer stays true. */
@Entity('roster_insights')
@Check('roster_insights_question_check', `question IN ('rule-costs', 'least-changes', 'alternatives')`)
@Unique(['versionId', 'question'])
export class RosterInsightAnswer extends OfAuthority {
  @Column('uuid')
  @ForeignKey(() => RosterVersion, { onDelete: 'CASCADE' })
  versionId: string;

  @Column('text')
  question: KeptAnswer['question'];

  @Column('jsonb')
  answer: KeptAnswer;

  @Column('text')
  createdBy: string;

  @CreateDateColumn({ type: 'timestamptz' })
  createdAt: Date;
}
