import { checkAllocation, checkCanonical } from './order-checks.js';
import { beaconFault, QUICKNET } from './beacon.js';
import { sha256Hex } from './digest.js';
import {
  CEREMONY_DIGITS,
  drawExtensionSchema,
  drawPlanSchema,
  drawResultSchema,
  type DrawOrder,
  type DrawPlan,
  type DrawStage,
} from './documents.js';
import { bytesOf, jsonOf, UnreadableFolder, type DrawFolder } from './folder.js';
import { frameOf, strataOf, worksLeft, type FrameRow } from './frame.js';
import { commitmentTo, markCommitment, seedOf } from './seed.js';
import { selectWorks } from './select.js';
import { shownTicket } from './ticket.js';

/** What the verification of a folder found: how many works each stage drew, and every reason to reject it. */
export interface DrawVerdict {
  readonly stages: readonly number[];
  readonly faults: readonly string[];
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
  const faults: string[] = [];
  try {
    return { stages: verifyStages(folder, faults, work), faults };
  } catch (error) {
    if (!(error instanceof UnreadableFolder)) throw error;
    return { stages: [], faults: [...faults, error.message] };
  }
}

function verifyStages(folder: DrawFolder, faults: string[], work: HeavyWork): number[] {
  const frameBytes = bytesOf(folder, 'frame.tsv');
  const frame = work.frameOf(folder);
  faults.push(...frame.faults.map((fault) => `frame.tsv line ${fault.line}: ${fault.message}`));
  const strata = strataOf(frame.rows);
  const gone = new Set<string>();
  const taken = new Map<string, number>();
  let before: string | null = null;
  return jsonOf(folder, 'draw.json', drawResultSchema).stages.map((stage) => {
    const bytes = bytesOf(folder, stage.order);
    const report = (message: string) => faults.push(`${stage.order}: ${message}`);
    const order = before === null ? planOf(folder, stage.order) : extensionOf(folder, stage.order);
    if ('frame_sha256' in order) checkPlan(order, sha256Hex(frameBytes), strata, report);
    else if (order.extends !== before) report('does not extend the order before it');
    checkCanonical(folder, stage.order, report);
    checkAllocation(order, strata, taken, report);
    checkNotVoided(folder, stage.order, report);
    before = sha256Hex(bytes);
    checkStage(stage, { order, bytes, select: work.selectWorks }, worksLeft(frame.rows, gone), report);
    checkOpenings(stage, frame.rows, report);
    for (const [name, n] of Object.entries(order.take)) taken.set(name, (taken.get(name) ?? 0) + n);
    for (const id of stage.selected) gone.add(id);
    return stage.selected.length;
  });
}

const planOf = (folder: DrawFolder, name: string): DrawOrder => jsonOf(folder, name, drawPlanSchema);
const extensionOf = (folder: DrawFolder, name: string): DrawOrder => jsonOf(folder, name, drawExtensionSchema);

function checkNotVoided(folder: DrawFolder, order: string, report: (message: string) => void): void {
  const file = order.replace(/^plan|^extension/, 'void');
  if (folder.has(file)) report(`was drawn although ${file} declares it void`);
}

function checkPlan(
  plan: DrawPlan,
  frameHash: string,
  strata: readonly { name: string; size: number }[],
  report: (message: string) => void,
): void {
  if (plan.frame_sha256 !== frameHash) report('the list of works is not the one that the plan was made for');
  const sizes = Object.fromEntries(strata.map((stratum) => [stratum.name, stratum.size]));
  const isSame =
    Object.keys(sizes).length === Object.keys(plan.strata).length && strata.every(({ name, size }) => plan.strata[name] === size);
  if (!isSame) report('the sizes of the strata are not those of the list');
  if (plan.N !== strata.reduce((sum, { size }) => sum + size, 0)) report('N is not the number of works in the list');
}

function checkStage(
  stage: DrawStage,
  { order, bytes, select }: { readonly order: DrawOrder; readonly bytes: Uint8Array; readonly select: typeof selectWorks },
  left: Iterable<readonly [id: string, stratum: string]>,
  report: (message: string) => void,
): void {
  checkReveals(stage.reveals, order.commitments, report);
  const randomness = randomnessOf(stage, order, report);
  const seed = seedOf(bytes, randomness, stage.reveals);
  if (seed !== stage.seed) report('the seed does not follow from the order, the randomness and the reveals');
  const drawn = select(seed, left, order.take);
  if (drawn.map((work) => work.id).join('\n') !== stage.selected.join('\n')) report('the published selection is not the drawn one');
  for (const { id, digits } of drawn)
    if (Object.hasOwn(stage.tickets, id) && stage.tickets[id] !== shownTicket(digits))
      report(`the ticket of ${id} is not ${shownTicket(digits)}`);
}

function checkReveals(reveals: readonly (string | null)[], committed: readonly string[], report: (message: string) => void): void {
  if (reveals.length !== committed.length) report(`${reveals.length} reveals for ${committed.length} commitments`);
  reveals.forEach((reveal, index) => {
    if (reveal !== null && commitmentTo(reveal) !== committed[index])
      report(`revealed secret ${index + 1} differs from its commitment`);
  });
}

function randomnessOf(stage: DrawStage, order: DrawOrder, report: (message: string) => void): string {
  const announced = order.drand ?? (order.randomness?.kind === 'drand' ? order.randomness : undefined);
  if (announced !== undefined) {
    if (announced.chain !== QUICKNET.hash) report('names a drand chain that is not quicknet');
    const fault = stage.drand === undefined ? 'no beacon' : beaconFault(stage.drand, announced.round);
    if (fault !== null) report(fault);
    return stage.drand?.randomness ?? '';
  }
  const digits = stage.ceremony?.digits ?? '';
  if (!/^[0-9]*$/.test(digits) || digits.length < CEREMONY_DIGITS)
    report(`a ceremony needs at least ${CEREMONY_DIGITS} decimal digits`);
  return digits;
}

function checkOpenings(stage: DrawStage, rows: readonly FrameRow[], report: (message: string) => void): void {
  const drawn = new Set(stage.selected);
  const listed = rows.filter(({ workId }) => drawn.has(workId));
  const commitments = new Map(listed.map((row) => [row.workId, row.markCommitment]));
  for (const { work, ...opening } of stage.openings ?? []) {
    if (!drawn.has(work)) report(`opens the mark of ${work}, which was not drawn`);
    if (markCommitment({ workId: work, ...opening }) !== commitments.get(work))
      report(`the opened mark of ${work} differs from its commitment`);
  }
}
