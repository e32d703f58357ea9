import { Checkbox, Group, NativeSelect, TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { FoldedFilter } from '../parts/folded-filter.js';
import { useAddressFilter } from '../parts/use-address-filter.js';
import { everyDistrict } from '../place/every-district.js';
import type { PeopleListData } from '../service/index.js';
import { useLanguage, useWords } from '../words/language.js';
import { choicesOf } from '../words/vocabulary.js';
import { words } from './words.js';

type Filter = NonNullable<PeopleListData['query']>;
type Name = 'search' | 'category' | 'role' | 'isTrained' | 'hasConsented' | 'districtId' | 'isArchived';

const NAMES: readonly Name[] = ['search', 'category', 'role', 'isTrained', 'hasConsented', 'districtId', 'isArchived'];
const PAUSE_MS = 300;

/** People who were put away are not shown unless they are asked for. */
export function usePeopleFilter() {
  const { named, change, forget } = useAddressFilter(NAMES);
  const filter = { isArchived: 'false', ...named } as Filter;
  return { filter, isNarrow: Object.keys(named).length > 0, change, forget };
}

interface Props {
  readonly filter: Filter;
  readonly onChange: (name: Name, value: string) => void;
}

export function PeopleFilter({ filter, onChange }: Props) {
  const say = useWords(words);
  const { language } = useLanguage();
  const districts = useQuery(everyDistrict);
  const [typed, setTyped] = useState(filter.search ?? '');
  const search = useDebouncedCallback((text: string) => onChange('search', text.trim()), PAUSE_MS);
  const choice = (name: Name, label: string, data: readonly { readonly value: string; readonly label: string }[]) => (
    <NativeSelect
      label={label}
      value={filter[name] ?? ''}
      onChange={(event) => onChange(name, event.currentTarget.value)}
      data={[{ value: '', label: say.any }, ...data]}
    />
  );
  const chosen = NAMES.filter((name) => name !== 'search' && ![undefined, 'false'].includes(filter[name])).length;
  return (
    <Group align="end" gap="sm" className="no-print" role="search">
      <TextInput
        label={say.search}
        placeholder={say.searchHint}
        type="search"
        w={{ base: '100%', xs: '16rem' }}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          search(event.currentTarget.value);
        }}
      />
      <FoldedFilter chosen={chosen}>
        {choice('category', say.category, choicesOf('category', language))}
        {choice('role', say.role, choicesOf('role', language))}
        {choice('isTrained', say.training, [
          { value: 'true', label: say.trained },
          { value: 'false', label: say.untrained },
        ])}
        {choice('hasConsented', say.consent, [
          { value: 'true', label: say.consented },
          { value: 'false', label: say.unconsented },
        ])}
        {(districts.data?.length ?? 0) > 0 &&
          choice(
            'districtId',
            say.district,
            districts.data!.map(({ id, name }) => ({ value: id, label: name })),
          )}
        <Checkbox
          label={say.archived}
          mb={8}
          checked={filter.isArchived === 'true'}
          onChange={(event) => onChange('isArchived', event.currentTarget.checked ? 'true' : '')}
        />
      </FoldedFilter>
    </Group>
  );
}
