import { Group } from '@mantine/core';
import { Mark } from '../parts/mark.js';
import type { PeopleGetResponse } from '../service/index.js';
import { useWords } from '../words/language.js';
import { words } from './words.js';

type Papers = Pick<PeopleGetResponse, 'trainedOn' | 'consentedOn' | 'archivedAt'>;

/** Whether somebody may be planned at all, else what is missing. */
export function Readiness({ papers: { trainedOn, consentedOn, archivedAt } }: { readonly papers: Papers }) {
  const say = useWords(words);
  if (archivedAt !== null) return <Mark tone="neutral">{say.inArchive}</Mark>;
  if (trainedOn !== null && consentedOn !== null) return <Mark tone="good">{say.ready}</Mark>;
  return (
    <Group gap={4}>
      {trainedOn === null && <Mark tone="doubtful">{say.untrained}</Mark>}
      {consentedOn === null && <Mark tone="doubtful">{say.unconsented}</Mark>}
    </Group>
  );
}
