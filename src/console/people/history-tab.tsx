import { Checkbox, Stack, Text, Timeline } from '@mantine/core';
import { useState } from 'react';
import { Paged } from '../parts/paged.js';
import { peopleHistory, peopleHistoryQueryKey, type PeopleHistoryResponse } from '../service/index.js';
import { auditActions } from '../words/audit-actions.js';
import { useActorName } from '../words/actors.js';
import { useFormats } from '../words/formats.js';
import { useWords } from '../words/language.js';
import { cardWords } from './card-words.js';
import { historyWords } from './tab-words.js';

type Event = PeopleHistoryResponse['items'][number];

/** Who did what to the card, as the audit log keeps it: which fields, never what stood in them. */
export function HistoryTab({ personId }: { readonly personId: string }) {
  const say = useWords(historyWords);
  const [withReads, setWithReads] = useState(false);
  const path = { id: personId };
  const wish = { limit: 50, ...(withReads && { withReads: 'true' }) };
  return (
    <Stack gap="md">
      <Checkbox
        className="no-print"
        label={say.reads}
        checked={withReads}
        onChange={(event) => setWithReads(event.currentTarget.checked)}
      />
      <Paged<Event>
        queryKey={peopleHistoryQueryKey({ path, query: wish })}
        read={async (cursor, signal) =>
          (await peopleHistory({ path, query: { ...wish, ...cursor }, signal, throwOnError: true })).data
        }
        none={<Text>{say.none}</Text>}
      >
        {(events) => (
          <Timeline role="list" bulletSize={14} lineWidth={2}>
            {events.map((event) => (
              <HistoryItem key={event.id} event={event} />
            ))}
          </Timeline>
        )}
      </Paged>
    </Stack>
  );
}

function HistoryItem({ event: { action, actor, actorName, happenedAt, detail } }: { readonly event: Event }) {
  const nameOf = useActorName();
  const { moment } = useFormats();
  const details = useDetails(detail);
  const actions: Readonly<Partial<Record<string, string>>> = useWords(auditActions);
  return (
    <Timeline.Item role="listitem" title={actions[action] ?? action}>
      <Text size="sm">{[`${moment(happenedAt)}, ${actorName ?? nameOf(actor)}`, ...details].join(' · ')}</Text>
    </Timeline.Item>
  );
}

function useDetails(detail: Event['detail']): readonly string[] {
  const say = useWords(historyWords);
  const { fields } = useWords(cardWords);
  const titles: Readonly<Partial<Record<string, string>>> = fields;
  const { fields: changed, duplicate, into, fileName, isNew, rows } = detail;
  return [
    typeof fileName === 'string' && say.file(fileName),
    isNew === true && say.isNew,
    Array.isArray(changed) &&
      changed.length > 0 &&
      say.fields(changed.map((name) => titles[String(name)] ?? String(name)).join(', ')),
    typeof duplicate === 'string' && say.duplicate(duplicate),
    typeof into === 'string' && say.into(into),
    ...rowsSaid(rows, say.rows),
  ].filter((text) => text !== false);
}

function rowsSaid(rows: unknown, say: Readonly<Record<string, (count: number) => string>>): readonly string[] {
  if (typeof rows !== 'object' || rows === null) return [];
  return Object.entries(rows).flatMap(([table, count]) => (typeof count === 'number' ? [say[table]?.(count) ?? table] : []));
}
