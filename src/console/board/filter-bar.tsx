import { Button, Group, NativeSelect, TextInput } from '@mantine/core';
import { FoldedFilter } from '../parts/folded-filter.js';
import { useWords } from '../words/language.js';
import styles from './board.module.css';
import { EVERYTHING, KINDS_OF_ROWS, type Filter } from './filter.js';
import { SavedFilters } from './saved-filters.js';
import { words } from './words.js';

interface Props {
  readonly filter: Filter;
  readonly districts: readonly string[];
  readonly change: (filter: Filter) => void;
}

export function FilterBar({ filter, districts, change }: Props) {
  const say = useWords(words).filter;
  const set = (part: Partial<Filter>) => change({ ...filter, ...part });
  const only = KINDS_OF_ROWS.map((value) => ({ value, label: say[value] }));
  const phases = (['all', 'conduct', 'grading'] as const).map((value) => ({ value, label: say.phases[value] }));
  const chosen = [filter.only, filter.phase, filter.district].filter((value) => !['all', ''].includes(value)).length;
  return (
    <Group gap="xs" role="search" aria-label={say.name} className={`${styles.filter} no-print`}>
      <TextInput
        size="xs"
        type="search"
        w="17rem"
        aria-label={say.text}
        placeholder={say.text}
        value={filter.text}
        onChange={(event) => set({ text: event.currentTarget.value })}
      />
      <FoldedFilter chosen={chosen}>
        <NativeSelect
          size="xs"
          aria-label={say.only}
          value={filter.only}
          data={only}
          onChange={(event) => set({ only: event.currentTarget.value as Filter['only'] })}
        />
        <NativeSelect
          size="xs"
          aria-label={say.phase}
          value={filter.phase}
          data={phases}
          onChange={(event) => set({ phase: event.currentTarget.value as Filter['phase'] })}
        />
        {districts.length > 1 && (
          <NativeSelect
            size="xs"
            aria-label={say.district}
            value={filter.district}
            data={[{ value: '', label: say.everywhere }, ...districts.map((value) => ({ value, label: value }))]}
            onChange={(event) => set({ district: event.currentTarget.value })}
          />
        )}
        <Button size="xs" variant="default" onClick={() => change(EVERYTHING)}>
          {say.clear}
        </Button>
      </FoldedFilter>
      <SavedFilters filter={filter} change={change} />
    </Group>
  );
}
