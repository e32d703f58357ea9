// This file is put into verify.html as it is compiled: no imports, nothing but what every browser has.

/** A draw's files by name, as the person dropped them. */
export type DroppedFiles = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

/** One thing that was checked, told twice. */
export interface Finding {
  readonly isRight: boolean;
  readonly ru: string;
  readonly en: string;
}

interface Order {
  readonly extends?: string;
  readonly frame_sha256?: string;
  readonly take: Readonly<Record<string, number>>;
  readonly commitments: readonly string[];
  readonly drand?: { readonly chain: string; readonly round: number };
}

interface Stage {
  readonly order: string;
  readonly reveals: readonly (string | null)[];
  readonly drand?: { readonly round: number; readonly randomness: string; readonly signature: string };
  readonly ceremony?: { readonly digits: string };
  readonly seed: string;
  readonly selected: readonly string[];
  readonly tickets: Readonly<Record<string, string>>;
  readonly openings?: readonly { readonly work: string; readonly score: string; readonly mark: string; readonly nonce: string }[];
}

type Works = Map<string, { readonly stratum: string; readonly commitment: string }>;

/** Everything that the page checks, in order. The signature of a drand beacon is the one thing it cannot check: it says so. */
export async function checkDraw(files: DroppedFiles, words: readonly string[]): Promise<Finding[]> {
  try {
    return await findings(files, words);
  } catch (error) {
    if (!(error instanceof Missing))
      return [wrong(`Файлы не читаются: ${String(error)}`, `The files cannot be read: ${String(error)}`)];
    return [wrong(`Нет файла ${error.message}.`, `The file ${error.message} is missing.`)];
  }
}

class Missing extends Error {}

async function findings(files: DroppedFiles, words: readonly string[]): Promise<Finding[]> {
  if (!files.has('plan.json') && [...files.keys()].some((name) => /\.zip$/iu.test(name))) return [packed];
  const frame = fileOf(files, 'frame.tsv');
  const lines = textOf(frame).split('\n').slice(0, -1);
  const works: Works = new Map(
    lines.map((line) => line.split('\t')).map(([id, stratum, commitment]) => [id!, { stratum: stratum!, commitment: commitment! }]),
  );
  const all: Finding[] = [
    works.size === lines.length
      ? right(`Список: ${lines.length} работ, номера не повторяются.`, `The list: ${lines.length} works, no id twice.`)
      : wrong('В списке работа стоит дважды.', 'The list names a work twice.'),
  ];
  const { stages } = JSON.parse(textOf(fileOf(files, 'draw.json'))) as { stages: Stage[] };
  if (stages.length === 0) all.push(wrong('В draw.json нет ни одного отбора.', 'There is no selection in draw.json.'));
  let before: string | null = null;
  let number = 0;
  for (const stage of stages) {
    const bytes = fileOf(files, stage.order);
    const order = JSON.parse(textOf(bytes)) as Order;
    const hash = await sha256(bytes);
    number = nextOrder(files, stage.order, number);
    const follows = before === null ? (await sha256(frame)) === order.frame_sha256 : order.extends === before;
    all.push(
      right(`${stage.order}: ${hash}; вслух: ${spoken(hash, words)}.`, `${stage.order}: ${hash}.`),
      follows
        ? right(
            `${stage.order} составлен для этого списка и не изменён.`,
            `${stage.order} was made for this list and is unchanged.`,
          )
        : wrong(`${stage.order} или список изменены.`, `${stage.order} or the list was changed.`),
      sequenceFinding(stage.order, number),
      voidFinding(files, stage.order),
      ...(await stageFindings(files, stage, order, hash, works)),
    );
    before = hash;
    for (const id of stage.selected) works.delete(id);
  }
  return all;
}

const orderFile = (number: number): string => (number === 1 ? 'plan.json' : `extension-${number}.json`);

/** The number of the order that was to be drawn next: extensions that were declared void are passed over. */
function nextOrder(files: DroppedFiles, order: string, last: number): number {
  if (last === 0) return 1;
  let number = last + 1;
  while (orderFile(number) !== order && files.has(`void-${number}.json`)) number += 1;
  return number;
}

function sequenceFinding(order: string, number: number): Finding {
  const due = orderFile(number);
  return order === due
    ? right(`${order}: на очереди был именно он.`, `${order} was the next in turn.`)
    : wrong(`${order}: на очереди был ${due}.`, `${order}: the next in turn was ${due}.`);
}

function voidFinding(files: DroppedFiles, order: string): Finding {
  const file = order.replace(/^plan|^extension/, 'void');
  return files.has(file)
    ? wrong(`${file}: заказ ${order} был отменён.`, `${file}: the order ${order} was declared void.`)
    : right(`${order} не отменён.`, `${order} was not declared void.`);
}

async function stageFindings(files: DroppedFiles, stage: Stage, order: Order, orderHash: string, works: Works): Promise<Finding[]> {
  const randomness = order.drand === undefined ? (stage.ceremony?.digits ?? '') : (stage.drand?.randomness ?? '');
  const seed = await hashOf([orderHash, randomness, ...stage.reveals.map((secret) => secret ?? '')].join('\n'));
  const drawn = await draw(seed, works, order.take);
  return [
    await secretsFinding(files, stage, order),
    await randomnessFinding(stage, order),
    seed === stage.seed
      ? right(
          'Зерно получено из заказа, случайности и секретов.',
          'The seed follows from the order, the randomness and the secrets.',
        )
      : wrong(
          'Зерно не следует из заказа, случайности и секретов.',
          'The seed does not follow from the order, the randomness and the secrets.',
        ),
    drawn.map(({ id }) => id).join('\n') === stage.selected.join('\n') && drawn.every((work) => isShown(stage, work))
      ? right(`Вынуты именно эти ${drawn.length} работ.`, `Exactly these ${drawn.length} works are drawn.`)
      : wrong('Опубликован не тот отбор, что вышел.', 'The published selection is not the drawn one.'),
    ...(await openingFindings(stage, works)),
  ];
}

async function secretsFinding(files: DroppedFiles, { order, reveals }: Stage, { commitments }: Order): Promise<Finding> {
  if (reveals.length !== commitments.length)
    return wrong(
      `Секретов ${reveals.length}, обязательств ${commitments.length}.`,
      `There are ${reveals.length} secrets for ${commitments.length} commitments.`,
    );
  const stage = /\d+/.exec(order)?.[0] ?? '1';
  for (const [index, secret] of reveals.entries()) {
    const file = files.get(`reveal-${stage}-${index + 1}.json`);
    if (secret !== null && (await hashOf(secret)) !== commitments[index])
      return wrong(`Секрет ${index + 1} не подходит к обязательству.`, `Secret ${index + 1} does not open its commitment.`);
    if (file !== undefined && (JSON.parse(textOf(file)) as { secret: string | null }).secret !== secret)
      return wrong(
        `Секрет ${index + 1} не тот, что записан до появления случайности.`,
        `Secret ${index + 1} is not the one recorded before the randomness.`,
      );
  }
  return right(
    `Раскрытые секреты совпадают с обязательствами (${reveals.length}).`,
    `The revealed secrets open their commitments (${reveals.length}).`,
  );
}

async function randomnessFinding({ ceremony, drand }: Stage, order: Order): Promise<Finding> {
  if (order.drand === undefined) {
    const digits = ceremony?.digits ?? '';
    return /^[0-9]{20,}$/.test(digits)
      ? right(`Кости: ${digits}.`, `The dice: ${digits}.`)
      : wrong(`Кости: «${digits}», нужно не меньше 20 цифр.`, `The dice: “${digits}”, at least 20 digits are needed.`);
  }
  const { chain, round } = order.drand;
  return drand?.round === round && (await sha256(bytesOfHex(drand.signature))) === drand.randomness
    ? right(
        `Маяк: раунд ${round}. Подпись эта страница не проверяет: сверьте с api.drand.sh/${chain}/public/${round}.`,
        `The beacon: round ${round}. This page does not verify its signature: compare with api.drand.sh/${chain}/public/${round}.`,
      )
    : wrong(`Это не объявленный раунд ${round} маяка.`, `This is not the announced round ${round} of the beacon.`);
}

async function openingFindings({ openings, selected }: Stage, works: Works): Promise<Finding[]> {
  if (openings === undefined) return [];
  const texts = openings.map(({ work, score, mark, nonce }) => [work, score, mark, nonce].join('\n'));
  const hashes = await Promise.all(texts.map((text) => hashOf(text)));
  const changed = openings.filter(({ work }, n) => !selected.includes(work) || works.get(work)?.commitment !== hashes[n]);
  const opened = new Set(openings.map(({ work }) => work));
  const closed = selected.filter((id) => !opened.has(id));
  if (changed.length > 0) {
    const ids = changed.map(({ work }) => work).join(', ');
    return [wrong(`Прежние отметки изменены: ${ids}.`, `Original marks were changed: ${ids}.`)];
  }
  if (closed.length > 0)
    return [wrong(`Прежние отметки не раскрыты: ${closed.join(', ')}.`, `Original marks are not opened: ${closed.join(', ')}.`)];
  return [right(`Прежние отметки не изменены (${openings.length}).`, `The original marks are unchanged (${openings.length}).`)];
}

function isShown({ tickets }: Stage, { id, ticket }: Drawn): boolean {
  return (tickets[id] ?? shown(ticket)) === shown(ticket);
}

interface Drawn {
  readonly id: string;
  readonly ticket: string;
}

async function draw(seed: string, works: Works, take: Readonly<Record<string, number>>): Promise<Drawn[]> {
  const prefix = await hashOf(seed);
  const tickets = await Promise.all(Array.from(works.keys(), async (id) => ({ id, ticket: ticketOf(await hashOf(prefix + id)) })));
  tickets.sort((a, b) => (a.ticket === b.ticket ? compare(a.id, b.id) : compare(a.ticket, b.ticket)));
  const need = new Map(Object.entries(take));
  return tickets.filter(({ id }) => {
    const { stratum } = works.get(id)!;
    const open = need.get(stratum) ?? 0;
    need.set(stratum, open - 1);
    return open > 0;
  });
}

/** Eighteen digits after the leading nines, as the draw shows its tickets. */
function shown(ticket: string): string {
  return `0.${ticket.slice(0, 18 + /^9*/.exec(ticket)![0].length)}`;
}

function ticketOf(hash: string): string {
  return BigInt(`0x${hash}`).toString().padStart(64, '0').split('').reverse().join('');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

const packed: Finding = {
  isRight: false,
  ru: 'Это архив. Распакуйте его и выберите все файлы из папки.',
  en: 'This is an archive. Unpack it, and choose all files of the folder.',
};
const right = (ru: string, en: string): Finding => ({ isRight: true, ru, en });
const wrong = (ru: string, en: string): Finding => ({ isRight: false, ru, en });
const textOf = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
const hashOf = async (text: string): Promise<string> => sha256(new TextEncoder().encode(text));

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function bytesOfHex(hex: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

function fileOf(files: DroppedFiles, name: string): Uint8Array<ArrayBuffer> {
  const bytes = files.get(name);
  if (bytes === undefined) throw new Missing(name);
  return bytes;
}

function spoken(hash: string, words: readonly string[]): string {
  return Array.from({ length: 8 }, (_, n) => words[Number.parseInt(hash.slice(2 * n, 2 * n + 2), 16)]).join(' ');
}
