/** One page of a list, as the client's functions answer it. */
export interface PageOf<Item> {
  readonly data: { readonly items: readonly Item[]; readonly nextCursor: string | null };
}

/** As many as the service gives at once. */
const PAGE = 500;

/** All items of a list, however many, page after page: what a choice or a sheet of paper must not leave out. */
export async function everyItem<Item>(
  read: (page: { readonly limit: number; readonly cursor?: string }) => Promise<PageOf<Item>>,
): Promise<readonly Item[]> {
  const all: Item[] = [];
  for (let cursor: string | null | undefined; cursor !== null;) {
    const { data } = await read({ limit: PAGE, ...(cursor !== undefined && { cursor }) });
    all.push(...data.items);
    cursor = data.nextCursor;
  }
  return all;
}
