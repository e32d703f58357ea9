interface PageBody {
  readonly items: readonly unknown[];
  readonly nextCursor: string | null;
}

/** Reads a paged list with one item a page, so that every cursor is followed. `address` may have a query. */
export async function everyPage<Item>(get: (address: string) => PromiseLike<{ readonly body: unknown }>, address: string) {
  const items: Item[] = [];
  let cursor: string | null = null;
  do {
    const query = `limit=1${cursor === null ? '' : `&cursor=${cursor}`}`;
    const page = (await get(`${address}${address.includes('?') ? '&' : '?'}${query}`)).body as PageBody;
    items.push(...(page.items as Item[]));
    cursor = page.nextCursor;
  } while (cursor !== null);
  return items;
}
