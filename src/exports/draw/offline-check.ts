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
  readonly openings?: readonly { readonly work: string; readonly score: string; readonly mark: string; readonly nonce: string }[];
}

type Works = Map<string, { readonly stratum: string; readonly commitment: string }>;

/** Everything that the page checks, in order. The signature of a drand beacon is the one thing it cannot check: it says so. */
export async function checkDraw(files: DroppedFiles, words: readonly string[]): Promise<Finding[]> {
  try {
    return await findings(files, words);
  } catch (error) {
    if (!(error instanceof Missing))
      return [told(false, `Файлы не читаются: ${String(error)}`, `The files cannot be read: ${String(error)}`)];
    return [told(false, `Нет файла ${error.message}.`, `The file ${error.message} is missing.`)];
  }
}

class Missing extends Error {}

async function findings(files: DroppedFiles, words: readonly string[]): Promise<Finding[]> {
  const all: Finding[] = [];
  const frame = fileOf(files, 'frame.tsv');
  const lines = textOf(frame).split('\n').slice(0, -1);
  const works: Works = new Map(
    lines.map((line) => line.split('\t')).map(([id, stratum, commitment]) => [id!, { stratum: stratum!, commitment: commitment! }]),
  );
  all.push(
    told(
      works.size === lines.length,
      `Список: ${lines.length} работ, номера не повторяются.`,
      `The list: ${lines.length} works, no id twice.`,
    ),
  );
  all.push(told(!files.has('void.json'), 'Жеребьёвка не отменена.', 'The draw was not declared void.'));
  let before: string | null = null;
  for (const stage of (JSON.parse(textOf(fileOf(files, 'draw.json'))) as { stages: Stage[] }).stages) {
    const bytes = fileOf(files, stage.order);
    const order = JSON.parse(textOf(bytes)) as Order;
    const hash = await sha256(bytes);
    all.push(told(true, `${stage.order}: ${hash}; вслух: ${spoken(hash, words)}.`, `${stage.order}: ${hash}.`));
    const follows = before === null ? (await sha256(frame)) === order.frame_sha256 : order.extends === before;
    all.push(
      told(
        follows,
        `${stage.order} составлен для этого списка и не изменён.`,
        `${stage.order} was made for this list and is unchanged.`,
      ),
    );
    all.push(...(await stageFindings(stage, order, hash, works)));
    before = hash;
    for (const id of stage.selected) works.delete(id);
  }
  return all;
}

async function stageFindings(stage: Stage, order: Order, orderHash: string, works: Works): Promise<Finding[]> {
  const hashes = await Promise.all(stage.reveals.map(async (secret) => (secret === null ? null : hashOf(secret))));
  const areKept =
    hashes.length === order.commitments.length && hashes.every((hash, n) => hash === null || hash === order.commitments[n]);
  const randomness = order.drand === undefined ? (stage.ceremony?.digits ?? '') : (stage.drand?.randomness ?? '');
  const seed = await hashOf([orderHash, randomness, ...stage.reveals.map((secret) => secret ?? '')].join('\n'));
  const drawn = await draw(seed, works, order.take);
  return [
    told(
      areKept,
      `Раскрытые секреты совпадают с обязательствами (${stage.reveals.length}).`,
      `The revealed secrets open their commitments (${stage.reveals.length}).`,
    ),
    await randomnessFinding(stage, order),
    told(
      seed === stage.seed,
      'Зерно получено из заказа, случайности и секретов.',
      'The seed follows from the order, the randomness and the secrets.',
    ),
    told(
      drawn.join('\n') === stage.selected.join('\n'),
      `Вынуты именно эти ${drawn.length} работ.`,
      `Exactly these ${drawn.length} works are drawn.`,
    ),
    ...(await openingFindings(stage, works)),
  ];
}

async function randomnessFinding({ ceremony, drand }: Stage, order: Order): Promise<Finding> {
  if (order.drand === undefined)
    return told(
      /^[0-9]{20,}$/.test(ceremony?.digits ?? ''),
      `Кости: ${ceremony?.digits ?? 'нет'}.`,
      `The dice: ${ceremony?.digits ?? 'none'}.`,
    );
  const { chain, round } = order.drand;
  const isRound = drand?.round === round && (await sha256(bytesOfHex(drand.signature))) === drand.randomness;
  return told(
    isRound,
    `Маяк: раунд ${round}. Подпись эта страница не проверяет: сверьте с api.drand.sh/${chain}/public/${round}.`,
    `The beacon: round ${round}. This page does not verify its signature: compare with api.drand.sh/${chain}/public/${round}.`,
  );
}

async function openingFindings({ openings = [], selected }: Stage, works: Works): Promise<Finding[]> {
  if (openings.length === 0) return [];
  const texts = openings.map(({ work, score, mark, nonce }) => [work, score, mark, nonce].join('\n'));
  const hashes = await Promise.all(texts.map((text) => hashOf(text)));
  const wrong = openings.filter(({ work }, n) => !selected.includes(work) || works.get(work)?.commitment !== hashes[n]);
  const ids = wrong.map(({ work }) => work).join(', ');
  return [
    told(
      wrong.length === 0,
      `Прежние отметки не изменены (${openings.length}). ${ids}`,
      `The original marks are unchanged (${openings.length}). ${ids}`,
    ),
  ];
}

async function draw(seed: string, works: Works, take: Readonly<Record<string, number>>): Promise<string[]> {
  const prefix = await hashOf(seed);
  const tickets = await Promise.all(Array.from(works.keys(), async (id) => ({ id, ticket: ticketOf(await hashOf(prefix + id)) })));
  tickets.sort((a, b) => (a.ticket === b.ticket ? compare(a.id, b.id) : compare(a.ticket, b.ticket)));
  const need = new Map(Object.entries(take));
  return tickets.flatMap(({ id }) => {
    const { stratum } = works.get(id)!;
    const open = need.get(stratum) ?? 0;
    need.set(stratum, open - 1);
    return open > 0 ? [id] : [];
  });
}

function ticketOf(hash: string): string {
  return BigInt(`0x${hash}`).toString().padStart(64, '0').split('').reverse().join('');
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

const told = (isRight: boolean, ru: string, en: string): Finding => ({ isRight, ru, en });
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
