import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { oneRow } from '../database/versioned-rows.js';
import { authorityOf, type Actor } from '../http/actor.js';
import { planningRulesSchema } from '../solving/planning-rules.js';
import { FLAGGED_FROM } from '../schools/school-risk.entity.js';
import { observersNeeded } from '../solving/slots.js';
import { calendarRows, referenceState, type CalendarRow } from './calendar-rows.js';
import type { CalendarAnswer, CalendarDay, CalendarQuery } from './calendar.schema.js';
import { Campaign } from './campaign.entity.js';
import type { NormFinding } from './norms/index.js';
import { FindingsCache } from './findings-cache.js';

interface JudgedRow extends CalendarRow {
  readonly isFlagged: boolean;
  /** How many observers it needs. */
  readonly needed: number;
  readonly findings: readonly NormFinding[];
}

const MOST_SHOWN = 500;

/** The sittings of a campaign as a calendar: what the norms say about each, and whether somebody observes it. */
@Injectable()
export class CalendarService {
  private readonly norms = new FindingsCache();

  constructor(private readonly dataSource: DataSource) {}

  async days(actor: Actor, campaignId: string): Promise<CalendarAnswer> {
    const days = new Map<string, CalendarDay>();
    for (const row of await this.judgedRows(actor, campaignId, {})) days.set(row.date, withRow(days.get(row.date), row));
    return { rosterState: await referenceState(this.dataSource.manager, campaignId), days: [...days.values()] };
  }

  async sittings(
    actor: Actor,
    campaignId: string,
    query: CalendarQuery,
  ): Promise<{ readonly items: readonly JudgedRow[]; readonly total: number }> {
    const wanted = await this.judgedRows(actor, campaignId, query);
    return { items: wanted.slice(0, MOST_SHOWN), total: wanted.length };
  }

  private async judgedRows(
    actor: Actor,
    campaignId: string,
    { withProblems, ...wish }: CalendarQuery,
  ): Promise<readonly JudgedRow[]> {
    const { manager } = this.dataSource;
    const campaign = await oneRow(manager, Campaign, { id: campaignId, authorityId: authorityOf(actor) }, 'кампания');
    const findings = await this.norms.ofCampaign(manager, campaignId);
    const judged = [...findings.keys()];
    const rows = await calendarRows(manager, campaignId, {
      ...wish,
      ...(withProblems === true && { among: judged }),
      ...(withProblems === false && { notAmong: judged }),
    });
    const rules = planningRulesSchema.parse(campaign.rules);
    return rows.map((row) => ({
      ...row,
      isFlagged: row.riskLevel >= FLAGGED_FROM,
      needed: observersNeeded(row.required, row.riskLevel, rules),
      findings: findings.get(row.id) ?? [],
    }));
  }
}

function withRow(day: CalendarDay | undefined, row: JudgedRow): CalendarDay {
  const { date, needed, findings, isFlagged } = row;
  const sum = day ?? { date, sittings: 0, cancelled: 0, required: 0, filled: 0, flaggedOpen: 0, errors: 0, warnings: 0 };
  if (row.state === 'cancelled') return { ...sum, cancelled: sum.cancelled + 1 };
  const filled = Math.min(row.filled, needed);
  const hasError = findings.some(({ severity }) => severity === 'error');
  return {
    ...sum,
    sittings: sum.sittings + 1,
    required: sum.required + needed,
    filled: sum.filled + filled,
    flaggedOpen: sum.flaggedOpen + (isFlagged ? needed - filled : 0),
    errors: sum.errors + (hasError ? 1 : 0),
    warnings: sum.warnings + (!hasError && findings.length > 0 ? 1 : 0),
  };
}
