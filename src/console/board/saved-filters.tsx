import { Button, Popover, Stack } from '@mantine/core';
import { ProblemNotice } from '../parts/problem-notice.js';
import { useMay } from '../session/session.js';
import { useWords } from '../words/language.js';
import type { Filter } from './filter.js';
import { KeepFilter } from './keep-filter.js';
import { SavedFilterLine } from './saved-filter-line.js';
import { useSavedFilters } from './use-saved-filters.js';
import { words } from './words.js';

interface Props {
  readonly filter: Filter;
  readonly change: (filter: Filter) => void;
}

/** Filters with names, to be chosen again on any computer: one's own, and those that colleagues share. */
export function SavedFilters({ filter, change }: Props) {
  const say = useWords(words).filter;
  const may = useMay();
  const { saved, keep, remove, problem } = useSavedFilters();
  return (
    <Popover position="bottom-end" withinPortal={false} trapFocus>
      <Popover.Target>
        <Button size="xs" variant="default">
          {say.saved}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="xs">
          {problem !== null && <ProblemNotice error={problem} />}
          {saved.map((each) => (
            <SavedFilterLine
              key={each.id}
              saved={each}
              choose={() => change(each.filter)}
              forget={() => remove.mutate({ path: { id: each.id } })}
            />
          ))}
          {may('board-filters.keep') && (
            <KeepFilter
              isPending={keep.isPending}
              keep={(name, isShared, done) => keep.mutate({ body: { name, filter, isShared } }, { onSuccess: done })}
            />
          )}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
