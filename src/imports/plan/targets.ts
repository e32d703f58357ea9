import type { TableName } from '../tables/table.js';
import type { Value } from './record.js';

export const TARGET_NAMES = [
  ...(['districts', 'schools', 'school_risks', 'school_classes', 'sittings', 'grading_blocks'] as const),
  ...(['people', 'affiliations', 'bans', 'availability', 'own_lessons', 'past_services', 'works'] as const),
  ...(['listed_schools', 'mark_shares', 'journal_shares'] as const),
] as const;

export type TargetName = (typeof TARGET_NAMES)[number];

/** One table of the database that an import writes. */
export interface Target {
  readonly table: TableName;
  readonly isOfCampaign: boolean;
  readonly hasVersion: boolean;
  /** SQL: the natural key of a row `t`, with the joins it needs. */
  readonly key: string;
  readonly joins: string;
  /** What a new row holds where the file says nothing. */
  readonly defaults: Readonly<Record<string, Value>>;
}

const OF_SCHOOL = 'JOIN schools s ON s.id = t.school_id';
const OF_PERSON = 'JOIN people p ON p.id = t.person_id';

/** In the order in which rows must be written: what others refer to comes first. */
export const TARGETS: Readonly<Record<TargetName, Target>> = {
  districts: versioned('schools', 't.name', '', {}),
  schools: versioned('schools', 't.login', '', { address: null, latitude: null, longitude: null, district_id: null, staff: null }),
  school_risks: target('schools', `s.login || '|' || t.year`, OF_SCHOOL, { reason: null }),
  school_classes: ofCampaign('sittings', `s.login || '|' || t.grade || '|' || t.letter`, OF_SCHOOL, { ordinal: null }, true),
  sittings: ofCampaign(
    'sittings',
    `s.login || '|' || c.grade || '|' || c.letter || '|' || t.subject || '|' || t.part`,
    `${OF_SCHOOL} JOIN school_classes c ON c.id = t.class_id`,
    {
      level: 'basic',
      lesson: null,
      room: null,
      pupils: null,
      form: 'paper',
      organiser: null,
      subject_teacher: null,
      required: 1,
      state: 'planned',
    },
    true,
  ),
  grading_blocks: ofCampaign(
    'grading',
    `s.login || '|' || t.grade || '|' || t.subject || '|' || t.ordinal`,
    OF_SCHOOL,
    { room: null, required: 1, state: 'planned' },
    true,
  ),
  people: versioned('people', 't.code', '', {
    roles: ['observer'],
    home_address: null,
    home_latitude: null,
    home_longitude: null,
    phone: null,
    email: null,
    born_on: null,
    subjects: [],
    subject_grades: {},
    trained_on: null,
    consented_on: null,
    dissemination_consented_on: null,
    per_day: null,
    per_week: null,
    total: null,
    share: 1,
  }),
  affiliations: target('ties', `p.code || '|' || s.login || '|' || t.kind`, `${OF_PERSON} ${OF_SCHOOL}`, {
    scope: 'school',
    grade: null,
    letter: null,
    since: null,
    until: null,
    declared_by: null,
    note: null,
  }),
  bans: target(
    'ties',
    `p.code || '|' || coalesce(s.login, o.code)`,
    `${OF_PERSON} LEFT JOIN schools s ON s.id = t.school_id LEFT JOIN people o ON o.id = t.other_person_id`,
    { school_id: null, other_person_id: null, reason: null },
  ),
  availability: ofCampaign('availability', `p.code || '|' || t.date || '|' || to_char(t.starts_at, 'HH24:MI')`, OF_PERSON),
  own_lessons: ofCampaign('lessons', `p.code || '|' || t.weekday || '|' || to_char(t.starts_at, 'HH24:MI')`, OF_PERSON),
  works: ofCampaign(
    'works',
    `s.login || '|' || t.grade || '|' || t.subject || '|' || t.code`,
    OF_SCHOOL,
    {
      class_ordinal: null,
      level: 'basic',
      variant: null,
      points: {},
      total: null,
      mark: null,
      previous_mark: null,
      is_absent: false,
      claims_honours: false,
      marked_by: [],
    },
    true,
  ),
  listed_schools: target('listedSchools', `s.login || '|' || t.year`, OF_SCHOOL),
  mark_shares: ofCampaign('markShares', `t.grade || '|' || t.subject || '|' || t.group_name`, '', { schools: null }),
  journal_shares: ofCampaign('journalShares', `t.grade || '|' || t.subject || '|' || t.group_name`, '', { participants: null }),
  past_services: target('ties', `p.code || '|' || s.login || '|' || t.year`, `${OF_PERSON} ${OF_SCHOOL}`),
};

function target(table: TableName, key: string, joins: string, defaults: Target['defaults'] = {}): Target {
  return { table, key, joins, defaults, isOfCampaign: false, hasVersion: false };
}

function versioned(table: TableName, key: string, joins: string, defaults: Target['defaults']): Target {
  return { ...target(table, key, joins, defaults), hasVersion: true };
}

function ofCampaign(table: TableName, key: string, joins: string, defaults: Target['defaults'] = {}, hasVersion = false): Target {
  return { ...target(table, key, joins, defaults), isOfCampaign: true, hasVersion };
}
