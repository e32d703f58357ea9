import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Loaded } from '../parts/loaded.js';
import { ScreenLink } from '../parts/screen-link.js';
import { batchesGetOptions, batchesListOptions } from '../service/index.js';
import { useWords } from '../words/language.js';
import { LetterBatch } from './letter-batch.js';
import { useBatchTitle } from './use-batch-title.js';
import { useLetters } from './use-letters.js';
import { words } from './words.js';
import { WrittenLetters } from './written-letters.js';

interface Props {
  readonly campaignId: string;
  /** Another version is about to be published: what waits here tells of a former one. */
  readonly isSuperseding?: boolean;
}

/** Letters that wait to be looked at, and of those that left: who has seen them. */
export function Letters({ campaignId, isSuperseding = false }: Props) {
  const say = useWords(words);
  const titleOf = useBatchTitle();
  const query = useQuery(batchesListOptions({ query: { campaignId } }));
  return (
    <Stack component="section" gap="xs">
      <Title order={2} size="h4">
        {say.letters}
      </Title>
      <Loaded query={query}>
        {({ items }) => {
          const waiting = items.filter(({ state }) => state === 'draft');
          const gone = items
            .filter(({ state }) => state === 'approved')
            .toSorted((one, other) => (one.createdAt < other.createdAt ? 1 : -1));
          return (
            <Stack>
              {isSuperseding && waiting.some(({ kind }) => kind === 'change') && <Text fw={600}>{say.sendFirst}</Text>}
              {waiting.length === 0 && <Text>{say.noLetters}</Text>}
              {waiting.map((batch) => (
                <LetterBatch key={batch.id} id={batch.id} title={titleOf(batch)} outdatedRosterId={batch.outdatedRosterId} />
              ))}
              {gone.length > 0 && <Text fw={600}>{say.earlier}</Text>}
              {gone.map((batch) => (
                <Seen key={batch.id} id={batch.id} title={titleOf(batch)} />
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
      {({ seen, messages, byState, byChannel }) => (
        <div>
          <Group gap="xs">
            <Text size="sm">{`${title}. ${say.seen(seen, messages - (byState.skipped ?? 0))}`}</Text>
            <Button size="compact-xs" variant="subtle" aria-expanded={isOpen} onClick={() => open(!isOpen)}>
              {say.showLetters}
            </Button>
            {(byChannel.copy ?? 0) > 0 && (
              <Text size="sm">
                <ScreenLink to="/letters#open">{say.byHand}</ScreenLink>
              </Text>
            )}
          </Group>
          {isOpen && <Sent id={id} title={title} />}
        </div>
      )}
    </Loaded>
  );
}

function Sent({ id, title }: { readonly id: string; readonly title: string }) {
  return <Loaded query={useLetters(id)}>{(letters) => <WrittenLetters label={title} letters={letters} />}</Loaded>;
}
