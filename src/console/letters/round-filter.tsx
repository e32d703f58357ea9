import { Group, NativeSelect } from '@mantine/core';
import { useAddressFilter } from '../parts/use-address-filter.js';
import type { AvailabilityRoundStateData } from '../service/index.js';
import { useLanguage, useWords } from '../words/language.js';
import { choicesOf } from '../words/vocabulary.js';
import { words } from './words.js';

export type RoundQuery = NonNullable<AvailabilityRoundStateData['query']>;

const NAMES = ['roster', 'category'] as const;

type Name = (typeof NAMES)[number];

export function useRoundFilter() {
  const { named, change } = useAddressFilter(NAMES);
  return { query: named as RoundQuery, change };
}

interface Props {
  readonly query: RoundQuery;
  readonly onChange: (name: Name, value: string) => void;
}

export function RoundFilter({ query, onChange }: Props) {
  const say = useWords(words);
  const { language } = useLanguage();
  const rosters = Object.entries(say.rosters).map(([value, label]) => ({ value, label }));
  const choice = (name: Name, data: readonly { readonly value: string; readonly label: string }[]) => (
    <NativeSelect
      label={say[name]}
      value={query[name] ?? ''}
      onChange={(event) => onChange(name, event.currentTarget.value)}
      data={[{ value: '', label: say.all }, ...data]}
    />
  );
  return (
    <Group className="no-print">
      {choice('roster', rosters)}
      {choice('category', choicesOf('category', language))}
    </Group>
  );
}
