/**
 * Every page and every screen by the names of its pictures, which a person looks at and the tests walk. Tests compare the addresses with
 * the routes, so that none is forgotten; the makers of pictures are typed by the names, so that none is left out.
 */

/** The screens of the console that show the demonstration, each with what of it is chosen. */
export const TOWN_SCREENS = {
  overview: '/',
  imports: '/imports',
  'roster-sheet': '/imports/roster',
  import: '/imports/:id',
  people: '/people',
  'person-card': '/people/:id?tab=card',
  'person-ties': '/people/:id?tab=ties',
  'person-availability': '/people/:id?tab=availability',
  'person-merge': '/people/:id?tab=merge',
  'person-history': '/people/:id?tab=history',
  calendar: '/calendar?date=2026-04-21',
  rosters: '/rosters',
  solve: '/solve',
  'solve-loads': '/solve?tab=loads',
  'solve-prices': '/solve?tab=prices',
  'solve-what-if': '/solve?tab=what-if',
  board: '/board',
  publish: '/publish',
  appointments: '/appointments',
  risks: '/risks',
  letters: '/letters',
  papers: '/papers',
  roadmap: '/roadmap',
  acts: '/acts',
  campaign: '/campaign',
  norms: '/norms',
  users: '/users',
  tokens: '/tokens',
  journal: '/audit',
  account: '/account',
  start: '/start',
  'not-found': '/nowhere',
} as const;

/** The screens of the console that show a recheck. */
export const RECHECK_SCREENS = {
  'work-scales': '/work-scales',
  draws: '/draws',
  'draw-listed': '/draws/:id',
  'draw-open': '/draws/:id',
  'draw-dice': '/draws/:id',
  'draw-made': '/draws/:id',
  rechecks: '/rechecks',
  recheck: '/rechecks/:id',
  'recheck-packs': '/rechecks/:id/packs',
  'recheck-report': '/rechecks/:id/report',
  'recheck-crossed': '/rechecks/:id',
  'recheck-exchange': '/rechecks/:id/exchange',
  handovers: '/handovers',
  'cross-check': '/cross-check',
  markers: '/markers',
} as const;

/** Pages made by the service, in the state of a campaign that has begun. */
export const TOWN_PAGES = {
  'observer-duties': '/p/:token',
  'observer-nothing': '/p/:token',
  'observer-availability': '/p/:token/availability',
  'observer-lessons': '/p/:token/lessons',
  'observer-ties': '/p/:token/ties',
  'observer-calendar': '/p/:token/calendar',
  'observer-act': '/p/:token/acts/:uid',
  'observer-me': '/p/:token/me',
  'observer-ways': '/p/:token/ways',
  'school-dates': '/s/:token',
  'school-add': '/s/:token/add',
  'school-counts': '/s/:token/counts',
  'school-grading': '/s/:token/grading',
  'school-file': '/s/:token/file',
  'school-file-checked': '/s/:token/file/:importId',
  'school-people': '/s/:token/people',
  'school-works': '/s/:token/works',
  'school-receipt': '/s/:token/works/:id',
  'public-calendar': '/calendar/:token',
  letter: '/m/:token',
  'letter-unsubscribe': '/m/:token/unsubscribe',
  welcome: '/welcome/:token',
  'unknown-link': '/p/:token',
} as const;

/** Pages made by the service, in the state of a recheck. */
export const RECHECK_PAGES = {
  'public-draws': '/draws/:code',
  'public-draw': '/draws/:code/:number',
  'public-unknown-draw': '/draws/:code',
  'expert-list': '/marking/:token',
  'expert-work': '/marking/:token/:id',
  'expert-work-sent': '/marking/:token/:id',
  planner: '/planner',
} as const;

/** The address of each picture of a list. */
export type Addresses<List> = Readonly<Record<keyof List, string>>;
