import type { Role } from '../http/actor.js';

/** The public, or somebody whose link is the key. */
export type Caller = Role | 'anonymous';

const anybody = ['anonymous'] as const;
const administrators = ['administrator', 'regional-operator'] as const;
const planners = [...administrators, 'methodist'] as const;
const staff = [...planners, 'viewer'] as const;
const recheckers = [...planners, 'commission-chair'] as const;
const commission = [...staff, 'commission-chair'] as const;
const withOwnPages = ['school-coordinator', 'expert', 'observer'] as const;
const everyAccount = [...commission, ...withOwnPages] as const;

/**
 * Who may do what: the only place where it is decided. A role holds within one municipality (a regional operator has
 * several); that nobody reaches beyond it is the business of the services and of row security in the database.
 */
export const rights = {
  'health.ask': anybody,
  'calendars.fetch': anybody,
  'planner.ask': anybody,
  'installation.see': anybody,
  'letters.answer': anybody,
  'draws.see-published': anybody,
  'marking.by-link': anybody,
  'pages.by-link': anybody,
  'session.begin': anybody,
  'passwords.set-by-link': anybody,
  'passwords.forget': anybody,

  'session.see': everyAccount,
  'account.keep': everyAccount,
  'pages.take-own': withOwnPages,
  'authorities.list': everyAccount,
  'authorities.found': ['administrator'],
  'installation.begin': ['administrator'],
  'demonstration.keep': ['administrator'],
  'tokens.manage': administrators,
  'users.manage': administrators,
  'audit.read': administrators,
  'job-runs.read': administrators,

  'jobs.read': commission,
  'jobs.stop': planners,
  'campaigns.read': commission,
  'campaigns.change': planners,
  'schools.read': commission,
  'schools.change': planners,
  'risks.read': planners,
  'timetable.read': commission,
  'timetable.change': planners,
  'people.read': planners,
  'people.change': planners,
  'availability.read': planners,
  'availability.change': planners,
  'imports.take-template': staff,
  'imports.run': planners,
  'rosters.read': commission,
  'rosters.plan': planners,
  'board-filters.keep': commission,
  'rosters.publish': planners,
  'works.read': recheckers,
  'work-scales.read': commission,
  'work-scales.change': planners,
  'work-counts.read': commission,
  'work-counts.confirm': planners,
  'draws.read': commission,
  'draws.hold': recheckers,
  'rechecks.read': recheckers,
  'rechecks.assign': recheckers,
  'marking.read': commission,
  'marking.run': recheckers,
  'marking.take-own': everyAccount,
  'recheck-reports.read': recheckers,
  'messages.read': planners,
  'messages.send': planners,
  'papers.make': planners,
  'workbook.take': planners,
  'appointments.read': staff,
  'appointments.change': planners,
  'markers.read': planners,
  'roadmaps.read': commission,
  'roadmaps.change': planners,
  'duty-answers.read': staff,
  'acts.read': commission,
  'personal-links.manage': planners,
  'feed-links.read': staff,
  'feed-links.change': planners,
} as const satisfies Readonly<Record<string, readonly Caller[]>>;

export type Right = keyof typeof rights;

export const rightNames = Object.keys(rights) as [Right, ...Right[]];

/** What a role may do, for a screen that shows no button in vain. */
export function rightsOf(role: Role): readonly Right[] {
  return rightNames.filter((right) => (rights[right] as readonly Caller[]).includes(role));
}
