import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Loaded } from '../parts/loaded.js';
import { batchesGetOptions, batchesListOptions } from '../service/index.js';
import { useWords } from '../words/language.js';
import { LetterBatch } from './letter-batch.js';
import { LetterTable } from './letter-table.js';
import { useLetters } from './use-letters.js';
import { words } from './words.js';

/** Letters that wait to be looked at, and of those that left: who has seen them. */
export function Letters({ campaignId }: { readonly campaignId: string }) {
  const say = useWords(words);
  const query = useQuery(batchesListOptions({ query: { campaignId } }));
  return (
    <Stack component="section" gap="xs">
      <Title order={2} size="h4">
        {say.letters}
      </Title>
      <Loaded query={query}>
        {({ items }) => {
          const waiting = items.filter(({ state }) => state === 'draft');
          const gone = items.filter(({ state }) => state === 'approved');
          return (
            <Stack>
              {waiting.length === 0 && <Text>{say.noLetters}</Text>}
              {waiting.map(({ id, title }) => (
                <LetterBatch key={id} id={id} title={title} />
              ))}
              {gone.length > 0 && <Text fw={600}>{say.earlier}</Text>}
              {gone.map(({ id, title }) => (
                <Seen key={id} id={id} title={title} />
              ))}
            </Stack>
          );
        }}
      </Loaded>
    </Stack>
  );
}

function Seen({ id, title }: { readonly id: string; readonly title: string }) {
  const say = useWords(words);
  const query = useQuery(batchesGetOptions({ path: { id } }));
  const [isOpen, open] = useState(false);
  return (
    <Loaded query={query}>
      {({ seen, messages }) => (
        <div>
          <Group gap="xs">
            <Text size="sm">{`${title}. ${say.seen(seen, messages)}`}</Text>
            <Button size="compact-xs" variant="subtle" aria-expanded={isOpen} onClick={() => open(!isOpen)}>
              {say.showLetters}
            </Button>
          </Group>
          {isOpen && <Sent id={id} title={title} />}
        </div>
      )}
    </Loaded>
  );
}

function Sent({ id, title }: { readonly id: string; readonly title: string }) {
  return <Loaded query={useLetters(id)}>{(letters) => <LetterTable title={title} letters={letters} />}</Loaded>;
}
