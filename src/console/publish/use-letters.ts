import { useQuery } from '@tanstack/react-query';
import type { Names } from '../roster/names.js';
import { everyItem, messagesList, messagesListQueryKey, type MessagesListResponse } from '../service/index.js';
import type { LetterLine } from './letter-table.js';

export type Letter = MessagesListResponse['items'][number];

/** A written letter as a line of a table. */
export function letterLine({ id, personId, subject, rank, channel, address }: Letter, names: Names): LetterLine {
  return { id, name: names.ofId(personId), subject, rank, channels: [channel], addresses: address === null ? [] : [address] };
}

/** Every letter of a batch. */
export function useLetters(batchId: string) {
  return useQuery({
    queryKey: [...messagesListQueryKey({ query: { batchId } }), 'all'],
    queryFn: ({ signal }) => everyLetter(batchId, signal),
  });
}

/** However many: the number of those that are sent is checked by the service. */
function everyLetter(batchId: string, signal: AbortSignal): Promise<readonly Letter[]> {
  return everyItem((page) => messagesList({ query: { batchId, ...page }, signal, throwOnError: true }));
}
