import { Text } from '@mantine/core';
import type { RostersVersionsResponse } from '../service/index.js';
import { useFormats } from '../words/formats.js';
import { useWords } from '../words/language.js';
import { words } from './words.js';

type Version = RostersVersionsResponse['items'][number];

interface Props {
  readonly newest: Version | undefined;
  readonly published: Version | undefined;
}

/** How far a roster is, in a sentence or two. */
export function Progress({ newest, published }: Props) {
  const say = useWords(words);
  const { moment } = useFormats();
  if (newest === undefined) return <Text size="sm">{say.unsolved}</Text>;
  const told = published?.publishedAt ? say.published(published.number, moment(published.publishedAt)) : say.unpublished;
  const draft = newest.state === 'draft' ? say.draft(newest.number) : '';
  return <Text size="sm">{[told, draft, say.duties(newest.duties), say.open(newest.shortages)].filter(Boolean).join(' ')}</Text>;
}
