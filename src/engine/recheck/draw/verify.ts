import { checkAllocation, checkCanonical } from './order-checks.js';
import { checkSequence } from './order-sequence.js';
import { beaconFault, QUICKNET } from './beacon.js';
import { sha256Hex } from './digest.js';
import {
  CEREMONY_DIGITS,
  drawExtensionSchema,
  drawPlanSchema,
  drawResultSchema,
  drawRevealSchema,
  revealFileOf,
  stageOf,
  voidFileOf,
  type DrawOrder,
  type DrawPlan,
  type DrawStage,
} from './documents.js';
import { bytesOf, jsonOf, UnreadableFolder, type DrawFolder } from './folder.js';
import { standingIn, STAGE_FAULTS, type DrawFault } from './faults.js';
import { frameOf, inFrame, strataOf, worksLeft, type FrameRow } from './frame.js';
import { commitmentTo, markCommitment, seedOf } from './seed.js';
import { selectWorks } from './select.js';
import { shownTicket } from './ticket.js';

/** What the verification of a folder found: how many works each stage drew, and every reason to reject it. */
export interface DrawVerdict {
  readonly stages: readonly number[];
  readonly faults: readonly DrawFault[];
}

/** What takes time with a million works. */
export interface HeavyWork {
  readonly frameOf: typeof frameOf;
  readonly selectWorks: typeof selectWorks;
}

/**
 * Recomputes a whole draw from its published files and names everything that does not follow from them. Who has just read the
 * list and ordered its tickets may hand in `work` that remembers them.
 */
export function verifyDraw(folder: DrawFolder, work: HeavyWork = { frameOf, selectWorks }): DrawVerdict {
  const faults: DrawFault[] = [];
  try {
    return { stages: verifyStages(folder, faults, work), faults };
  } catch (error) {
    if (!(error instanceof UnreadableFolder)) throw error;
    return { stages: [], faults: [...faults, error.fault] };
  }
}

function verifyStages(folder: DrawFolder, faults: DrawFault[], work: HeavyWork): number[] {
  const frameBytes = bytesOf(folder, 'frame.tsv');
  const frame = work.frameOf(folder);
  faults.push(...frame.faults.map(inFrame));
  const strata = strataOf(frame.rows);
  const gone = new Set<string>();
  const taken = new Map<string, number>();
  let before: string | null = null;
  let last = 0;
  return jsonOf(folder, 'draw.json', drawResultSchema).stages.map((stage) => {
    const bytes = bytesOf(folder, stage.order);
    const report = (fault: DrawFault) => faults.push(standingIn({ ru: stage.order, en: stage.order }, fault));
    const order = before === null ? planOf(folder, stage.order) : extensionOf(folder, stage.order);
    if ('frame_sha256' in order) checkPlan(order, sha256Hex(frameBytes), strata, report);
    else if (order.extends !== before) report(STAGE_FAULTS.notExtending);
    checkCanonical(folder, stage.order, report);
    checkAllocation(order, strata, taken, report);
    last = checkSequence(folder, last, stage.order, report);
    checkNotVoided(folder, stage.order, report);
    before = sha256Hex(bytes);
    checkRecorded(folder, stage, before, report);
    checkStage(stage, { order, bytes, select: work.selectWorks }, worksLeft(frame.rows, gone), report);
    checkOpenings(stage, frame.rows, report);
    for (const [name, n] of Object.entries(order.take)) taken.set(name, (taken.get(name) ?? 0) + n);
    for (const id of stage.selected) gone.add(id);
    return stage.selected.length;
  });
}

const planOf = (folder: DrawFolder, name: string): DrawOrder => jsonOf(folder, name, drawPlanSchema);
const extensionOf = (folder: DrawFolder, name: string): DrawOrder => jsonOf(folder, name, drawExtensionSchema);

function checkNotVoided(folder: DrawFolder, order: string, report: (fault: DrawFault) => void): void {
  const file = voidFileOf(stageOf(order));
  if (folder.has(file)) report(STAGE_FAULTS.voided(file));
}

/** Otherwise whoever makes the draw could choose, with the randomness before him, whose secrets count. */
function checkRecorded(
  folder: DrawFolder,
  { order, reveals }: DrawStage,
  orderHash: string,
  report: (fault: DrawFault) => void,
): void {
  reveals.forEach((reveal, index) => {
    const file = revealFileOf(stageOf(order), index + 1);
    if (!folder.has(file)) return;
    const recorded = jsonOf(folder, file, drawRevealSchema);
    if (recorded.order_sha256 !== orderHash) report(STAGE_FAULTS.otherReveal(file));
    if (recorded.secret !== reveal) report(STAGE_FAULTS.recorded(index + 1, file));
  });
}

function checkPlan(
  plan: DrawPlan,
  frameHash: string,
  strata: readonly { name: string; size: number }[],
  report: (fault: DrawFault) => void,
): void {
  if (plan.frame_sha256 !== frameHash) report(STAGE_FAULTS.otherFrame);
  const sizes = Object.fromEntries(strata.map((stratum) => [stratum.name, stratum.size]));
  const isSame =
    Object.keys(sizes).length === Object.keys(plan.strata).length && strata.every(({ name, size }) => plan.strata[name] === size);
  if (!isSame) report(STAGE_FAULTS.strata);
  if (plan.N !== strata.reduce((sum, { size }) => sum + size, 0)) report(STAGE_FAULTS.size);
}

function checkStage(
  stage: DrawStage,
  { order, bytes, select }: { readonly order: DrawOrder; readonly bytes: Uint8Array; readonly select: typeof selectWorks },
  left: Iterable<readonly [id: string, stratum: string]>,
  report: (fault: DrawFault) => void,
): void {
  checkReveals(stage.reveals, order.commitments, report);
  const randomness = randomnessOf(stage, order, report);
  const seed = seedOf(bytes, randomness, stage.reveals);
  if (seed !== stage.seed) return report(STAGE_FAULTS.seed);
  const drawn = select(seed, left, order.take);
  if (drawn.map((work) => work.id).join('\n') !== stage.selected.join('\n')) report(STAGE_FAULTS.selection);
  for (const { id, digits } of drawn)
    if (Object.hasOwn(stage.tickets, id) && stage.tickets[id] !== shownTicket(digits))
      report(STAGE_FAULTS.ticket(id, shownTicket(digits)));
}

function checkReveals(reveals: readonly (string | null)[], committed: readonly string[], report: (fault: DrawFault) => void): void {
  if (reveals.length !== committed.length) report(STAGE_FAULTS.revealCount(reveals.length, committed.length));
  reveals.forEach((reveal, index) => {
    if (reveal !== null && commitmentTo(reveal) !== committed[index]) report(STAGE_FAULTS.reveal(index + 1));
  });
}

function randomnessOf(stage: DrawStage, order: DrawOrder, report: (fault: DrawFault) => void): string {
  const announced = order.drand ?? (order.randomness?.kind === 'drand' ? order.randomness : undefined);
  if (announced !== undefined) {
    if (announced.chain !== QUICKNET.hash) report(STAGE_FAULTS.chain);
    const found = stage.drand === undefined ? STAGE_FAULTS.noBeacon : beaconFault(stage.drand, announced.round);
    if (found !== null) report(found);
    return stage.drand?.randomness ?? '';
  }
  const digits = stage.ceremony?.digits ?? '';
  if (!/^[0-9]*$/.test(digits) || digits.length < CEREMONY_DIGITS) report(STAGE_FAULTS.digits(CEREMONY_DIGITS));
  return digits;
}

function checkOpenings(stage: DrawStage, rows: readonly FrameRow[], report: (fault: DrawFault) => void): void {
  if (stage.openings === undefined) return;
  const drawn = new Set(stage.selected);
  const listed = rows.filter(({ workId }) => drawn.has(workId));
  const commitments = new Map(listed.map((row) => [row.workId, row.markCommitment]));
  for (const { work, ...opening } of stage.openings) {
    if (!drawn.has(work)) report(STAGE_FAULTS.openedUndrawn(work));
    if (markCommitment({ workId: work, ...opening }) !== commitments.get(work)) report(STAGE_FAULTS.opened(work));
    drawn.delete(work);
  }
  for (const work of drawn) report(STAGE_FAULTS.unopened(work));
}
