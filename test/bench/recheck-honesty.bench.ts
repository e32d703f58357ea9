import {
  DEMO_SUBJECTS,
  inventedPapers,
  medianPaper,
  seenBy,
  type DemoPair,
  type InventedPaper,
  type Slips,
} from '../../src/demo/recheck/invented-papers.js';
import {
  ownStrata,
  randomFrom,
  recheckReport,
  workState,
  type ControlCheck,
  type MarkedPaper,
  type Random,
  type RecheckedWork,
} from '../../src/engine/index.js';

const CAMPAIGNS = 200;
const SCHOOLS = 12;
const CONFIDENCE_PERCENT = 95;
const RULE = { tolerancePoints: 1, countsMarkChange: true };
const DRAW = { number: 1, title: 'simulated', planSha256: '', resultSha256: '', extensions: 0 };

/** How the people of a world mark, how many works of a pair are drawn, and how many pairs are biased. */
interface World {
  readonly name: string;
  readonly drawn: number;
  readonly biased: number;
  readonly slips: Slips;
  /** How often a strict commission takes a point off a task. */
  readonly severity?: number;
  /** Control works that measure the commission; without them the promise does not cover a strict one. */
  readonly controls?: number;
  /** Works of a pair with which the draw begins; it is extended to all of `drawn` where the first report names nobody. */
  readonly first?: number;
}

const STRICT_SLIPS: Slips = { slipChance: 0.2, raiseChance: 0 };

const WORLDS: readonly World[] = [
  { name: 'nobody biased, as in the demo', drawn: 15, biased: 0, slips: { slipChance: 0.08, raiseChance: 0 } },
  { name: 'nobody biased, marks vary much', drawn: 30, biased: 0, slips: { slipChance: 0.35, raiseChance: 0 } },
  { name: 'nobody biased, extended until named', drawn: 30, first: 15, biased: 0, slips: { slipChance: 0.35, raiseChance: 0 } },
  { name: 'two pairs biased, as in the demo', drawn: 15, biased: 2, slips: { slipChance: 0.08, raiseChance: 0.8 } },
  { name: 'six pairs slightly biased', drawn: 30, biased: 6, slips: { slipChance: 0.2, raiseChance: 0.2 } },
  { name: 'half as strict, 20 control works', drawn: 30, biased: 0, slips: STRICT_SLIPS, severity: 0.05, controls: 20 },
  { name: 'strict commission, 20 control works', drawn: 30, biased: 0, slips: STRICT_SLIPS, severity: 0.1, controls: 20 },
  {
    name: 'the same, two pairs biased',
    drawn: 30,
    biased: 2,
    slips: { ...STRICT_SLIPS, raiseChance: 0.8 },
    severity: 0.1,
    controls: 20,
  },
  { name: 'strict commission (no promise here)', drawn: 30, biased: 0, slips: STRICT_SLIPS, severity: 0.1 },
];

console.log(
  `${CAMPAIGNS} simulated campaigns each; the report promises: a false alarm in at most ${100 - CONFIDENCE_PERCENT} %.\n`,
);
console.log('world                                 campaigns with a false alarm   biased pairs named');
for (const world of WORLDS) console.log(lineOf(world));

function lineOf(world: World): string {
  let [alarms, named, biased] = [0, 0, 0];
  for (let seed = 1; seed <= CAMPAIGNS; seed++) {
    const found = campaign(world, randomFrom(seed));
    alarms += found.isAlarm ? 1 : 0;
    named += found.named;
    biased += world.biased;
  }
  if ((world.severity === undefined || world.controls !== undefined) && alarms > (CAMPAIGNS * (100 - CONFIDENCE_PERCENT)) / 100)
    process.exitCode = 1;
  const share = `${alarms} of ${CAMPAIGNS} (${((100 * alarms) / CAMPAIGNS).toFixed(1)} %)`;
  const power = biased === 0 ? '-' : `${named} of ${biased} (${((100 * named) / biased).toFixed(1)} %)`;
  return `${world.name.padEnd(38)}${share.padEnd(31)}${power}`;
}

function campaign(
  { drawn, first = drawn, biased, slips, severity = 0, controls: known = 0 }: World,
  random: Random,
): { readonly isAlarm: boolean; readonly named: number } {
  const logins = Array.from({ length: SCHOOLS }, (_, i) => `edu${String(i + 1).padStart(6, '0')}`);
  const isBiased = ({ login, subject }: DemoPair) => logins.indexOf(login) < biased && subject === DEMO_SUBJECTS[0];
  const papers = inventedPapers(random, logins, drawn, isBiased, slips);
  const works = papers.map((paper, i) => rechecked(paper, i, random, slips, severity));
  const strata = ownStrata(works).map((part) => ({ ...part, works: 2 * drawn }));
  const controls = papers.slice(0, known).map(({ truth }) => controlled(truth, random, slips, severity));
  const beside = { strata, extras: [], controls, anchors: [] };
  const namedIn = (sample: readonly RecheckedWork[], extensions: number) =>
    recheckReport({ draw: { ...DRAW, extensions }, rule: RULE, confidencePercent: CONFIDENCE_PERCENT, works: sample, ...beside })
      .named;
  const begun = namedIn(firstOfEach(works, first), 0);
  const named = begun.length > 0 || first === drawn ? begun : namedIn(works, 1);
  const right = named.filter(({ school, subject }) => isBiased({ login: school, subject: subject as DemoPair['subject'] }));
  return { isAlarm: right.length < named.length, named: right.length };
}

/** So many works of each stratum. */
function firstOfEach(works: readonly RecheckedWork[], count: number): readonly RecheckedWork[] {
  const taken = new Map<string, number>();
  return works.filter(({ stratum }) => {
    const before = taken.get(stratum) ?? 0;
    taken.set(stratum, before + 1);
    return before < count;
  });
}

/** How the commission sees a paper of so many points. */
function commissionSees(truth: readonly number[], random: Random, slips: Slips, severity: number): MarkedPaper {
  const points = truth.map((each) => (random.chance(severity) ? each - 1 : each));
  return seenBy(random, points, slips);
}

/** A work of known points among those of the commission. */
function controlled(truth: readonly number[], random: Random, slips: Slips, severity: number): ControlCheck {
  const known = truth.reduce((sum, points) => sum + points, 0);
  return { expert: 'E0', known, given: commissionSees(truth, random, slips, severity).total };
}

/** Two blind checks, and where they differ significantly an arbiter. */
function rechecked(paper: InventedPaper, number: number, random: Random, slips: Slips, severity: number): RecheckedWork {
  const { login, subject, truth, given } = paper;
  const look = () => commissionSees(truth, random, slips, severity);
  const [first, second] = [look(), look()];
  const id = `w-${number}`;
  const state = workState(id, { first, second, arbiter: undefined, word: null }, RULE);
  const arbiter = state.kind === 'disputed' ? [look()] : [];
  const checks = [first, second, ...arbiter].map((check, i) => Object.assign({ expert: `E${i}` }, check));
  const decision = state.kind === 'decided' ? state.paper : medianPaper(checks);
  return {
    id,
    school: login,
    subject,
    grade: 5,
    stratum: `${login} ${subject}`,
    original: given,
    checks,
    decision,
    isMissing: false,
  };
}
