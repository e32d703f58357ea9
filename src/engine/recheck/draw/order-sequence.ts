import { momentOf } from './ceremony.js';
import { drawExtensionSchema, drawVoidSchema, orderFileOf, stageOf, voidFileOf } from './documents.js';
import { sha256Hex } from './digest.js';
import { STAGE_FAULTS, type DrawFault } from './faults.js';
import { bytesOf, jsonOf, type DrawFolder } from './folder.js';

/**
 * Orders are drawn by their numbers: the plan first, then each extension that was not declared void in time. Otherwise somebody could roll
 * for one order after another and publish the one that pleases, or publish one plan and draw by a second. `last` is the number of the
 * order drawn before, 0 if none; the answer is that of this one.
 */
export function checkSequence(folder: DrawFolder, last: number, order: string, report: (fault: DrawFault) => void): number {
  const stage = last === 0 ? 1 : stageOf(order);
  for (let skipped = last + 1; skipped < stage; skipped++) checkVoided(folder, skipped, report);
  if (stage <= last || order !== orderFileOf(stage)) report(STAGE_FAULTS.passedOver(orderFileOf(last + 1)));
  return Math.max(last + 1, stage);
}

/** An order that was not drawn must have been declared void, and before its randomness existed. */
function checkVoided(folder: DrawFolder, stage: number, report: (fault: DrawFault) => void): void {
  const [file, declaration] = [orderFileOf(stage), voidFileOf(stage)];
  if (!folder.has(declaration)) return report(STAGE_FAULTS.passedOver(file));
  const { order_sha256, at } = jsonOf(folder, declaration, drawVoidSchema);
  if (order_sha256 !== sha256Hex(bytesOf(folder, file))) report(STAGE_FAULTS.otherVoid(declaration));
  if (!(new Date(at) < momentOf(jsonOf(folder, file, drawExtensionSchema)))) report(STAGE_FAULTS.voidedLate(declaration));
}
