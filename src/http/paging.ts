import { z } from 'zod';
import { invalidRequest } from './problems.js';

const MOST_PER_PAGE = 500;

/** `?limit=100&cursor=…` of every list. */
export const pageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(MOST_PER_PAGE).default(100).describe('Items per page.'),
  cursor: z.string().max(500).optional().describe('nextCursor of the page before.'),
});

export type PageQuery = z.infer<typeof pageQuery>;

export interface Page<Item> {
  readonly items: readonly Item[];
  /** null: this was the last page. */
  readonly nextCursor: string | null;
}

/** The schema of a page, for the API's description. */
export function pageOf<Item extends z.ZodType>(item: Item) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() });
}

/** Takes `limit + 1` rows read and makes a page: the surplus row only tells that there is more. */
export function toPage<Item>(rows: readonly Item[], limit: number, keyOf: (item: Item) => readonly unknown[]): Page<Item> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last !== undefined ? encode(keyOf(last)) : null };
}

/** All there is, a page after the other: for callers within the service. */
export async function everyItem<Item>(read: (query: PageQuery) => Promise<Page<Item>>): Promise<readonly Item[]> {
  const all: Item[] = [];
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page = await read({ limit: MOST_PER_PAGE, ...(cursor !== undefined && { cursor }) });
    all.push(...page.items);
    cursor = page.nextCursor;
  }
  return all;
}

/** The key after which to go on; undefined at the first page. */
export function cursorKey<Key extends z.ZodType>(cursor: string | undefined, key: Key): z.infer<Key> | undefined {
  if (cursor === undefined) return undefined;
  const read = key.safeParse(decode(cursor));
  if (!read.success)
    throw invalidRequest([
      { where: 'query.cursor', message: { ru: 'Это не nextCursor предыдущей страницы', en: 'Not the nextCursor of a page' } },
    ]);
  return read.data;
}

function encode(key: readonly unknown[]): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

function decode(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}
