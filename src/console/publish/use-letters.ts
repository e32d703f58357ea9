import { useQuery } from '@tanstack/react-query';
import { messagesList, messagesListQueryKey, type MessagesListResponse } from '../service/index.js';

export type Letter = MessagesListResponse['items'][number];

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
