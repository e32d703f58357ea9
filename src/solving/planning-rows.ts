import type { Availability } from '../availability/availability.entity.js';
import type { OwnLesson } from '../availability/own-lesson.entity.js';
import type { Campaign } from '../campaigns/campaign.entity.js';
import type { GradingBlock } from '../campaigns/grading-block.entity.js';
import type { Sitting } from '../campaigns/sitting.entity.js';
import type { Affiliation } from '../people/affiliation.entity.js';
import type { Ban } from '../people/ban.entity.js';
import type { Person } from '../people/person.entity.js';
import type { District } from '../schools/district.entity.js';
import type { SchoolClass } from '../schools/school-class.entity.js';
import type { SchoolRisk } from '../schools/school-risk.entity.js';
import type { School } from '../schools/school.entity.js';

/** A person who served at a school in an earlier campaign. */
export interface ServedBefore {
  readonly personId: string;
  readonly schoolId: string;
}

/** The rows of one municipality that a campaign's problem is made of, in a fixed order. */
export interface PlanningRows {
  readonly campaign: Campaign;
  readonly schools: readonly School[];
  readonly districts: readonly District[];
  readonly risks: readonly SchoolRisk[];
  readonly classes: readonly SchoolClass[];
  readonly sittings: readonly Sitting[];
  readonly gradingBlocks: readonly GradingBlock[];
  readonly people: readonly Person[];
  readonly affiliations: readonly Affiliation[];
  readonly bans: readonly Ban[];
  readonly availability: readonly Availability[];
  readonly servedBefore: readonly ServedBefore[];
  /** What other rosters of the campaign have published: nobody is in two places. */
  readonly servesElsewhere: readonly ServesElsewhere[];
  readonly ownLessons: readonly OwnLesson[];
  /** What people have declined as it was published, and what was taken from them for that. */
  readonly declined: readonly DeclinedSlot[];
}

/** A published duty that its person has declined. */
export interface DeclinedSlot {
  /** The code of the person. */
  readonly person: string;
  /** The sitting or grading block. */
  readonly slotId: string;
  /** When it was to begin. */
  readonly start: string;
}

export interface ServesElsewhere {
  /** The sitting or grading block. */
  readonly slotId: string;
  readonly role: string;
  readonly personId: string;
  readonly schoolId: string;
  readonly date: string;
  readonly startsAt: string;
  readonly endsAt: string;
}
