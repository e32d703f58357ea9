import type { MeasureHistoryListResponse } from '../service/index.js';
import { useFormats } from '../words/formats.js';
import { useWords } from '../words/language.js';
import { fieldWords } from './field-words.js';
import { words } from './words.js';

type Change = MeasureHistoryListResponse['items'][number];
type Field = keyof Change['after'];

/** What a change has made of what, a line for each field; the kind of a deadline goes without saying. */
export function useChangeLines(): (change: Pick<Change, 'before' | 'after'>) => readonly string[] {
  const say = useWords(words);
  const titles = useWords(fieldWords);
  const { shortDay } = useFormats();
  const valueOf = (kept: Change['after'], field: Field): string => {
    const value = kept[field];
    if (value === null || value === undefined || value.length === 0) return say.empty;
    if (field === 'status') return say.statuses[kept.status ?? 'planned'];
    if (field === 'closesOn') return kept.closesOn ? say.closesOn[kept.closesOn] : say.empty;
    if (field === 'startsOn' || field === 'endsOn' || field === 'doneOn') return shortDay(String(value));
    return `«${Array.isArray(value) ? value.join(', ') : value}»`;
  };
  return ({ before, after }) =>
    (Object.keys(titles) as Field[])
      .filter((field) => field in after && field !== 'deadlineKind')
      .map((field) => say.changed(titles[field], valueOf(before, field), valueOf(after, field)));
}
