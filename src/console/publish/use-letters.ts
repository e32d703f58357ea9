import { useQuery } from '@tanstack/react-query';
import type { Names } from '../roster/names.js';
import { messagesList, messagesListQueryKey, type MessagesListResponse } from '../service/index.js';
import type { LetterLine } from './letter-table.js';

export type Letter = MessagesListResponse['items'][number];

/** A written letter as a line of a table. */
export function letterLine({ id, personId, subject, rank, channel, address }: Letter, names: Names): LetterLine {
  return { id, name: names.ofId(personId), subject, rank, channels: [channel], addresses: address === null ? [] : [address] };
}

const PAGE = 500;

/** Every letter of a batch. */
export function useLetters(batchId: string) {
  return useQuery({
    queryKey: [...messagesListQueryKey({ query: { batchId } }), 'all'],
    queryFn: ({ signal }) => everyLetter(batchId, signal),
  });
}

/** However many: the number of those that are sent is checked by the service. */
async function everyLetter(batchId: string, signal: AbortSignal): Promise<readonly Letter[]> {
  const letters: Letter[] = [];
  let cursor: string | undefined;
  do {
    const { data } = await messagesList({
      query: { batchId, limit: PAGE, ...(cursor !== undefined && { cursor }) },
      signal,
      throwOnError: true,
    });
    letters.push(...data.items);
    cursor = data.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return letters;
}
