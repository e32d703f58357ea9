import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { Loaded } from '../parts/loaded.js';
import { peopleListOptions } from '../service/index.js';
import { useWords } from '../words/language.js';
import type { Person } from './card.js';
import { MergeComparison } from './merge-comparison.js';
import { mergeWords } from './tab-words.js';

/** Two cards of one person: find the second, compare, merge. */
export function MergeTab({ person }: { readonly person: Person }) {
  const say = useWords(mergeWords);
  const [other, setOther] = useState<Person>();
  const [isTurned, turn] = useState(false);
  const [, navigate] = useLocation();
  const [kept, joined] = isTurned && other !== undefined ? [other, person] : [person, other];
  return (
    <Stack gap="md" maw="60rem">
      <Text>{say.hint}</Text>
      {joined === undefined ? (
        <Search person={person} onFound={setOther} />
      ) : (
        <MergeComparison
          person={kept}
          other={joined}
          onTurn={() => turn(!isTurned)}
          onBack={() => setOther(undefined)}
          onMerged={() => (isTurned ? navigate(`/people/${kept.id}`) : setOther(undefined))}
        />
      )}
    </Stack>
  );
}

function Search({ person, onFound }: { readonly person: Person; readonly onFound: (other: Person) => void }) {
  const say = useWords(mergeWords);
  const [typed, setTyped] = useState(person.fullName.split(' ')[0] ?? '');
  const [search] = useDebouncedValue(typed.trim(), 300);
  const query = { search, limit: 10, isArchived: 'false' };
  const found = useQuery({ ...peopleListOptions({ query }), enabled: search !== '', refetchOnWindowFocus: false });
  return (
    <>
      <TextInput
        className="no-print"
        label={say.find}
        description={say.findHint}
        type="search"
        maw="24rem"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {search !== '' && (
        <Loaded query={found}>
          {({ items }) => {
            const others = items.filter(({ id }) => id !== person.id);
            return others.length === 0 ? (
              <Text role="status">{say.none}</Text>
            ) : (
              <Stack gap="xs">
                {others.map((other) => (
                  <Group key={other.id}>
                    <Text>{`${other.fullName} · ${other.code}`}</Text>
                    <Button
                      size="xs"
                      variant="default"
                      aria-label={say.chooseWho(`${other.fullName} · ${other.code}`)}
                      onClick={() => onFound(other)}
                    >
                      {say.choose}
                    </Button>
                  </Group>
                ))}
              </Stack>
            );
          }}
        </Loaded>
      )}
    </>
  );
}
