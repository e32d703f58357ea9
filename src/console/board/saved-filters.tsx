import { Button, CloseButton, Group, Popover, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../words/language.js';
import { savedFilters, saveFilters, type Filter, type SavedFilter } from './filter.js';
import { words } from './words.js';

interface Props {
  readonly filter: Filter;
  readonly change: (filter: Filter) => void;
}

/** Filters with names, to be chosen again. */
export function SavedFilters({ filter, change }: Props) {
  const say = useWords(words).filter;
  const [saved, setSaved] = useState(savedFilters);
  const [name, setName] = useState('');
  const keepAll = (filters: readonly SavedFilter[]) => {
    saveFilters(filters);
    setSaved(filters);
  };
  const without = (gone: string) => saved.filter((each) => each.name !== gone);
  return (
    <Popover position="bottom-end" withinPortal={false} trapFocus>
      <Popover.Target>
        <Button size="xs" variant="default">
          {say.saved}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="xs">
          {saved.map((each) => (
            <Group key={each.name} justify="space-between" wrap="nowrap">
              <Button size="compact-sm" variant="subtle" onClick={() => change(each.filter)}>
                {each.name}
              </Button>
              <CloseButton aria-label={say.forget(each.name)} onClick={() => keepAll(without(each.name))} />
            </Group>
          ))}
          <form
            onSubmit={(event) => {
              event.preventDefault();
              keepAll([...without(name.trim()), { name: name.trim(), filter }]);
              setName('');
            }}
          >
            <Stack gap="xs">
              <TextInput
                size="xs"
                label={say.saveName}
                required
                maxLength={60}
                value={name}
                onChange={(event) => setName(event.currentTarget.value)}
              />
              <Text size="xs" c="dimmed">
                {say.savedHint}
              </Text>
              <Button size="xs" type="submit">
                {say.save}
              </Button>
            </Stack>
          </form>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
