import { Check, Column, Entity, ForeignKey, Unique } from 'typeorm';
import { OfAuthority } from '../accounts/of-authority.entity.js';
import { School } from './school.entity.js';

@Entity('school_risks')
@Check('school_risks_level_check', `level BETWEEN 0 AND 3`)
@Unique(['schoolId', 'year'])
export class SchoolRisk extends OfAuthority {
  @Column('uuid')
  @ForeignKey(() => School, { onDelete: 'CASCADE' })
  schoolId: string;

  @Column('integer')
  year: number;

  @Column('integer')
  level: number;

  @Column('text', { nullable: true })
  reason: string | null;
}

/** Schools from this level on are flagged, wherever rules speak of flagged schools. Below it, level 1 asks for attention only. */
export const FLAGGED_FROM = 2;

/** The level in force in a year: the newest of that year and the year before; none means 0. */
export function levelInForce(risks: readonly Pick<SchoolRisk, 'year' | 'level'>[], year: number): number {
  const known = risks.filter((risk) => risk.year === year || risk.year === year - 1);
  return known.toSorted((one, other) => other.year - one.year)[0]?.level ?? 0;
}

/** The same in SQL, where `school` and `year` are expressions: the school's id and a whole number. */
export function levelInForceOf(school: string, year: string): string {
  return `coalesce((SELECT r.level FROM school_risks r WHERE r.school_id = ${school} AND ${year} - r.year IN (0, 1)
    ORDER BY r.year DESC LIMIT 1), 0)`;
}

/** In SQL, whether a school is flagged in a year; the same expressions. */
export function isFlaggedIn(school: string, year: string): string {
  return `${levelInForceOf(school, year)} >= ${FLAGGED_FROM}`;
}
