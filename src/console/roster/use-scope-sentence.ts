import type { RostersListResponse } from '../service/index.js';
import { useFormats } from '../words/formats.js';
import { useWords } from '../words/language.js';
import { scopeWords } from './scope-words.js';

export type Scope = RostersListResponse['items'][number]['scope'];

/** What a roster is restricted to, part by part; nothing: it covers the whole campaign. */
export function useScopeParts(): (scope: Scope) => readonly string[] {
  const say = useWords(scopeWords);
  const { shortDay } = useFormats();
  return ({ districts, schools, from, to, phases }) => [
    ...(districts === undefined ? [] : [say.ofDistricts(districts.join(', '))]),
    ...(schools === undefined ? [] : [say.ofSchools(schools.length)]),
    ...(phases?.length === 1 ? [say.ofPhase[phases[0]!]] : []),
    ...(from === undefined ? [] : [say.since(shortDay(from))]),
    ...(to === undefined ? [] : [say.until(shortDay(to))]),
  ];
}
