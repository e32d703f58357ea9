import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { DateTime } from 'luxon';
import { SUBJECTS } from '../../campaigns/subjects.js';
import { checkDuties, type RosterProblem } from '../../engine/index.js';
import type { Actor } from '../../http/actor.js';
import { School } from '../../schools/school.entity.js';
import { readably } from '../judgement.js';
import { RosterPlanning } from '../roster-planning.service.js';
import { RosterStore, type Version } from '../roster-store.service.js';
import type { Roster } from '../roster.entity.js';
import { RosterVersion } from '../roster-version.entity.js';
import { boardEmpty } from './board.problems.js';
import { figuresOf, loadsOf, mondayOf, rowsOf, weeksOf, type SlotLabel } from './board-rows.js';
import type { BoardAnswer, HeadAnswer } from './board.schema.js';
import { stepsTo } from './board-steps.js';

const MOST_STEPS = 100;
const FACTS = { id: true, number: true, state: true } as const;

/** What stands on the board. A week is read with six queries, however many rows and people it has. */
@Injectable()
export class BoardReading {
  constructor(
    private readonly dataSource: DataSource,
    private readonly store: RosterStore,
    private readonly planning: RosterPlanning,
  ) {}

  async week(actor: Actor, rosterId: string, day: string | undefined): Promise<BoardAnswer> {
    return this.dataSource.transaction('REPEATABLE READ', async (manager) => {
      const { roster, head } = await this.board(actor, rosterId, manager);
      const weeks = weeksOf(head);
      const now = mondayOf(new Date().toISOString().slice(0, 10));
      const shown = day === undefined ? (firstToShow(weeks, now) ?? now) : mondayOf(day);
      const rows = rowsOf(head, shown, await labelsOf(manager, roster.campaignId, shown));
      const published = await manager.findOne(RosterVersion, {
        select: { id: true, number: true },
        where: { rosterId, state: 'published' },
      });
      return {
        rosterId,
        name: roster.name,
        ...figuresOf(head),
        published,
        week: shown,
        weeks,
        rows: [...rows],
        schools: await schoolsOf(manager, roster.authorityId, head.problem),
        subjects: SUBJECT_TITLES,
        people: loadsOf(head, rows),
        steps: [...(await stepsTo(manager, head.id, { most: MOST_STEPS, reader: actor }))],
      };
    });
  }

  /** Which version is on the board: cheap enough to be asked every few seconds. */
  async head(actor: Actor, rosterId: string): Promise<HeadAnswer> {
    const { headId } = await this.store.roster(actor, rosterId);
    const { manager } = this.dataSource;
    const [head, published] = await Promise.all([
      headId === null ? null : manager.findOneOrFail(RosterVersion, { select: FACTS, where: { id: headId } }),
      manager.findOne(RosterVersion, { select: FACTS, where: { rosterId, state: 'published' } }),
    ]);
    const publishedId = published?.id ?? null;
    if (head === null) return { versionId: null, number: null, state: null, publishedId };
    return { versionId: head.id, number: head.number, state: head.state, publishedId };
  }

  /** What is wrong with the board under the data as they are now: a tie declared, a person who fell ill, a work that was moved. */
  async conflicts(actor: Actor, rosterId: string) {
    return this.dataSource.transaction('REPEATABLE READ', async (manager) => {
      const { roster, head } = await this.board(actor, rosterId, manager);
      const published = await this.store.published(roster.id, manager);
      const { problem } = await this.planning.build(roster, { published, pins: [] }, manager);
      return checkDuties(problem, head.duties).violations.map((violation) => ({
        rule: violation.rule,
        sentence: readably(head.problem, violation),
        person: violation.person ?? null,
        slot: violation.slot ?? null,
      }));
    });
  }

  private async board(actor: Actor, rosterId: string, manager: EntityManager): Promise<{ roster: Roster; head: Version }> {
    const roster = await this.store.roster(actor, rosterId, manager);
    const head = await this.store.head(roster, manager);
    if (head === null) throw boardEmpty(roster.name);
    return { roster, head };
  }
}

/** Of the weeks that are not over, or of all if none is left: the first with an open place, or the first at all. */
function firstToShow(weeks: BoardAnswer['weeks'], now: string): string | undefined {
  const ahead = weeks.filter(({ from }) => from >= now);
  const shown = ahead.length > 0 ? ahead : weeks;
  return (shown.find(({ open }) => open > 0) ?? shown[0])?.from;
}

const SUBJECT_TITLES = Object.fromEntries(SUBJECTS.map(({ code, ru, en }) => [code, { ru, en }]));

async function labelsOf(manager: EntityManager, campaignId: string, week: string): Promise<ReadonlyMap<string, SlotLabel>> {
  const until = DateTime.fromISO(week, { zone: 'utc' }).plus({ days: 7 }).toISODate();
  const rows = await manager.query<{ id: string; label: string; room: string | null }[]>(
    `SELECT s.id, c.grade || c.letter AS label, s.room FROM sittings s JOIN school_classes c ON c.id = s.class_id
     WHERE s.campaign_id = $1 AND s.date >= $2 AND s.date < $3
     UNION ALL SELECT id, grade::text, room FROM grading_blocks WHERE campaign_id = $1 AND date >= $2 AND date < $3`,
    [campaignId, week, until],
  );
  return new Map(rows.map(({ id, label, room }) => [id, { classLabel: label, room }]));
}

async function schoolsOf(manager: EntityManager, authorityId: string, { places }: RosterProblem): Promise<BoardAnswer['schools']> {
  const districtOf = new Map(places.map(({ id, district }) => [id, district]));
  const schools = await manager.find(School, { select: { login: true, shortName: true }, where: { authorityId } });
  return schools
    .filter(({ login }) => districtOf.has(login))
    .map(({ login, shortName }) => ({ login, name: shortName, district: districtOf.get(login) ?? null }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'ru', { numeric: true }));
}
