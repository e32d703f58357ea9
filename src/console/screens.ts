import { account } from './account/screen.js';
import { appointments } from './appointments/screen.js';
import { acts } from './acts/screen.js';
import { board } from './board/screen.js';
import { calendar } from './calendar/screen.js';
import { crossCheck } from './cross-check/screen.js';
import { audit } from './audit/screen.js';
import { campaign } from './campaign/screen.js';
import { dashboard } from './dashboard/screen.js';
import { draw } from './draw/screen.js';
import { draws } from './draws/screen.js';
import { handovers } from './handovers/screen.js';
import { imports, oneImport, rosterSheet } from './imports/screen.js';
import { letters } from './letters/screen.js';
import { markers } from './markers/screen.js';
import { papers } from './papers/screen.js';
import { norms } from './norms/screen.js';
import { onePerson, people } from './people/screen.js';
import { recheck, recheckExchange, recheckPacks, recheckReport } from './recheck/screen.js';
import { rechecks } from './rechecks/screen.js';
import { risks } from './risks/screen.js';
import { rosters } from './rosters/screen.js';
import { roadmap } from './roadmap/screen.js';
import { publish } from './publish/screen.js';
import type { Screen } from './screen.js';
import { solve } from './solve/screen.js';
import { start } from './start/screen.js';
import { tokens } from './tokens/screen.js';
import { users } from './users/screen.js';
import { workScales } from './work-scales/screen.js';

/** Every screen of the console, in the order of the navigation. */
export const screens: readonly Screen[] = [
  dashboard,
  imports,
  rosterSheet,
  oneImport,
  people,
  onePerson,
  appointments,
  risks,
  letters,
  calendar,
  rosters,
  solve,
  board,
  publish,
  workScales,
  draws,
  draw,
  rechecks,
  recheck,
  recheckPacks,
  recheckExchange,
  recheckReport,
  handovers,
  crossCheck,
  markers,
  acts,
  roadmap,
  papers,
  campaign,
  norms,
  users,
  tokens,
  audit,
  account,
  start,
];
