import { Anchor, Stack, Text, Title } from '@mantine/core';
import { Link } from 'wouter';
import { Mark } from '../parts/mark.js';
import { Paged } from '../parts/paged.js';
import { WhatNext } from '../parts/what-next.js';
import { importsList, importsListQueryKey, type ImportsListResponse } from '../service/index.js';
import { useActorName } from '../words/actors.js';
import { useFormats } from '../words/formats.js';
import { useWords } from '../words/language.js';
import classes from './import-history.module.css';
import { totalsOf } from './totals.js';
import { words } from './words.js';

type Line = ImportsListResponse['items'][number];

export function ImportHistory({ campaignId }: { readonly campaignId: string }) {
  const say = useWords(words);
  const path = { campaignId };
  return (
    <Paged<Line>
      queryKey={importsListQueryKey({ path })}
      read={async (cursor, signal) =>
        (await importsList({ path, query: { limit: 20, ...cursor }, signal, throwOnError: true })).data
      }
      none={<WhatNext title={say.noHistory}>{say.noHistoryHint}</WhatNext>}
    >
      {(lines) => (
        <Stack component="section" gap="xs">
          <Title order={2} size="h4">
            {say.history}
          </Title>
          <ul className={classes.list}>
            {lines.map((line) => (
              <HistoryItem key={line.id} line={line} />
            ))}
          </ul>
        </Stack>
      )}
    </Paged>
  );
}

const TONES = { checked: 'open', applied: 'good', undone: 'neutral' } as const;

function HistoryItem({ line: { id, fileName, state, summary, createdAt, createdBy } }: { readonly line: Line }) {
  const say = useWords(words);
  const actorName = useActorName();
  const { moment } = useFormats();
  const { added, changed } = totalsOf(summary);
  return (
    <li className={classes.item}>
      <Anchor component={Link} href={`/imports/${id}`}>
        {fileName}
      </Anchor>
      <div>
        <Mark tone={TONES[state]}>{say.states[state]}</Mark>
      </div>
      <Text size="sm">{summary.errors > 0 ? say.errors(summary.errors) : say.totals(added, changed)}</Text>
      <Text size="sm">{`${moment(createdAt)}, ${actorName(createdBy)}`}</Text>
    </li>
  );
}
