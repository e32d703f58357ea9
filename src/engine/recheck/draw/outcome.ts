import { beaconFault, type Beacon } from './beacon.js';
import { canonicalBytes } from './canonical.js';
import { dueOrder, type PendingOrder } from './ceremony.js';
import type { DrawFile } from './announce.js';
import { CEREMONY_DIGITS, type DrawResult, type DrawStage } from './documents.js';
import type { DrawFolder } from './folder.js';
import { frameOf, worksLeft, type ReadFrame } from './frame.js';
import { guaranteeOf } from './guarantee.js';
import { DrawRefusal } from './refusal.js';
import { seedOf, type MarkOpening } from './seed.js';
import { selectWorks, type Drawn } from './select.js';
import { shownTicket } from './ticket.js';
import { verifyDraw, type HeavyWork } from './verify.js';

/** The randomness as it came: the dice as two people typed them, or the announced round. */
export type Randomness =
  | { readonly kind: 'ceremony'; readonly first: string; readonly second: string }
  | { readonly kind: 'drand'; readonly beacon: Beacon };

/**
 * Makes the waiting draw: `draw.json` with one more stage. It happens once; there is no preview. Of the openings only those of the
 * drawn works enter the result, and the result is verified before it is handed out.
 */
export function makeDraw(folder: DrawFolder, randomness: Randomness, openings: readonly MarkOpening[], now: Date): DrawFile {
  const { pending, past } = dueOrder(folder, now);
  const stages = past.result?.stages ?? [];
  const work = remembering();
  const stage = stageOf(folder, { pending, work }, stages, seedingOf(pending, randomness), openings);
  const result: DrawResult = { stages: [...stages, stage], statement: past.result?.statement ?? guaranteeOf(past.plan) };
  const file = { name: 'draw.json', bytes: canonicalBytes(result) };
  const { faults } = verifyDraw(new Map(folder).set(file.name, file.bytes), work);
  if (faults.length > 0)
    throw new DrawRefusal('result.unverified', {
      ru: `Итог не прошёл бы проверку:\n${faults.map(({ ru }) => ru).join('\n')}`,
      en: `the draw would not verify:\n${faults.map(({ en }) => en).join('\n')}`,
    });
  return file;
}

/** The list is read and the tickets of a seed are ordered once, although the result is verified as well. */
function remembering(): HeavyWork {
  let frame: ReadFrame | undefined;
  const known = new Map<string, Drawn[]>();
  return {
    frameOf: (folder) => (frame ??= frameOf(folder)),
    selectWorks: (seed, ...rest) => {
      const drawn = known.get(seed) ?? selectWorks(seed, ...rest);
      known.set(seed, drawn);
      return drawn;
    },
  };
}

type Seeding = { readonly text: string } & Pick<DrawStage, 'ceremony' | 'drand'>;

function seedingOf({ file, order }: PendingOrder, randomness: Randomness): Seeding {
  const announced = order.randomness?.kind ?? 'drand';
  if (randomness.kind !== announced)
    throw new DrawRefusal('randomness.other-kind', {
      ru: `${file} объявляет ${announced === 'drand' ? 'раунд drand' : 'кости'}: ничто другое не годится.`,
      en: `${file} announces ${announced === 'drand' ? 'a drand round' : 'dice'}: nothing else can seed it.`,
    });
  if (randomness.kind === 'ceremony') {
    const digits = agreedDigits(randomness.first, randomness.second);
    return { text: digits, ceremony: { digits } };
  }
  const fault = beaconFault(randomness.beacon, (order.drand ?? (order.randomness as { readonly round: number })).round);
  if (fault !== null)
    throw new DrawRefusal('randomness.wrong-beacon', {
      ru: `Это не тот маяк drand: ${fault.ru}. Возьмите объявленный раунд из источника ещё раз.`,
      en: `The beacon is not the announced one: ${fault.en}. Take the announced round from the source again.`,
    });
  return { text: randomness.beacon.randomness, drand: { ...randomness.beacon } };
}

function agreedDigits(first: string, second: string): string {
  const [a, b] = [first, second].map((text) => text.replaceAll(/\s/g, ''));
  if (!/^[0-9]*$/.test(a!) || !/^[0-9]*$/.test(b!))
    throw new DrawRefusal('dice.not-digits', {
      ru: 'Кости дают только цифры. Введите их ещё раз.',
      en: 'the dice give decimal digits only. Type them again.',
    });
  if (a !== b) {
    const place = a!.split('').findIndex((digit, index) => digit !== b![index]);
    const digit = (place < 0 ? a!.length : place) + 1;
    throw new DrawRefusal('dice.entries-differ', {
      ru: `Две записи расходятся с цифры ${digit}. Оба смотрят в протокол и вводят снова; кости не перебрасывают.`,
      en: `the two entries differ from digit ${digit} on. Both look at the record and type again; nothing is rolled again.`,
    });
  }
  if (a!.length < CEREMONY_DIGITS)
    throw new DrawRefusal('dice.too-few', {
      ru: `Цифр только ${a!.length}: нужно не меньше ${CEREMONY_DIGITS}. Добросьте недостающие.`,
      en: `${a!.length} digits are too few: a ceremony needs at least ${CEREMONY_DIGITS}. Roll the missing ones.`,
    });
  return a!;
}

function stageOf(
  folder: DrawFolder,
  { pending, work }: { readonly pending: PendingOrder; readonly work: HeavyWork },
  before: readonly DrawStage[],
  { text, ...source }: Seeding,
  openings: readonly MarkOpening[],
): DrawStage {
  const { file, order, bytes } = pending;
  const reveals = pending.reveals.map((secret) => secret ?? null);
  const seed = seedOf(bytes, text, reveals);
  const gone = new Set(before.flatMap(({ selected }) => selected));
  const drawn = work.selectWorks(seed, worksLeft(work.frameOf(folder).rows, gone), order.take);
  return {
    order: file,
    ...source,
    reveals,
    seed,
    selected: drawn.map(({ id }) => id),
    tickets: Object.fromEntries(drawn.map(({ id, digits }) => [id, shownTicket(digits)])),
    ...(openings.length === 0 ? {} : { openings: openedOf(openings, drawn) }),
  };
}

function openedOf(openings: readonly MarkOpening[], drawn: readonly { readonly id: string }[]): NonNullable<DrawStage['openings']> {
  const byWork = new Map(openings.map((opening) => [opening.workId, opening]));
  return drawn.map(({ id }) => {
    const opening = byWork.get(id);
    if (opening === undefined)
      throw new DrawRefusal('openings.other-list', {
        ru: `Среди раскрытий нет работы ${id}: они от другого списка.`,
        en: `the openings have no work ${id}: they belong to another list.`,
      });
    return { work: id, score: opening.score, mark: opening.mark, nonce: opening.nonce };
  });
}
