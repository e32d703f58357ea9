import type { BatchesListResponse } from '../service/index.js';
import { useWords } from '../words/language.js';
import { words } from './words.js';

type Batch = Pick<BatchesListResponse['items'][number], 'kind' | 'about' | 'title'>;

/** What letters are about, in the reader's language. */
export function useBatchTitle(): (batch: Batch) => string {
  const { aboutVersion, aboutAvailability } = useWords(words);
  return ({ kind, about, title }) => {
    if (about !== null) return aboutVersion(about.roster, about.number);
    return kind === 'change' ? title : aboutAvailability[kind];
  };
}
