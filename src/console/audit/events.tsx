import { Table, Text } from '@mantine/core';
import { HeadedTable } from '../parts/headed-table.js';
import { Paged } from '../parts/paged.js';
import { auditList, auditListQueryKey, type AuditListData, type AuditListResponse } from '../service/index.js';
import { useActorName } from '../words/actors.js';
import { auditActions } from '../words/audit-actions.js';
import { useFormats } from '../words/formats.js';
import { useWords } from '../words/language.js';
import type { Wanted } from './audit-page.js';
import { useMeanings } from './meanings.js';
import { Details } from './details.js';
import { Subject } from './subject.js';
import { words } from './words.js';

const DAY_MS = 86_400_000;

/** One for each person of a file: shown when asked for, and in the card of the person. */
const MANY = 'person.import';
/** One for each look at a list of people. */
export const READS = 'people.read';

type Event = AuditListResponse['items'][number];

/** The newest first, a page at a time: when, who, what with whom. */
export function Events({ wanted }: { readonly wanted: Wanted }) {
  const say = useWords(words);
  const meanings = useMeanings();
  const query = queryOf(wanted, meanings(wanted.search));
  return (
    <Paged<Event>
      queryKey={auditListQueryKey({ query })}
      read={async (cursor, signal) => (await auditList({ query: { ...query, ...cursor }, signal, throwOnError: true })).data}
      none={<Text role="status">{say.none}</Text>}
    >
      {(events) => (
        <HeadedTable label={say.title} columns={[say.when, say.who, say.what, say.onWhat, say.details]}>
          {events.map((event) => (
            <EventRow key={event.id} event={event} />
          ))}
        </HeadedTable>
      )}
    </Paged>
  );
}

function EventRow({ event }: { readonly event: Event }) {
  const { happenedAt, actor, actorName, action, detail, about } = event;
  const { shortMoment } = useFormats();
  const nameOf = useActorName();
  const titles: Readonly<Partial<Record<string, string>>> = useWords(auditActions);
  return (
    <Table.Tr>
      <Table.Th scope="row" className="nowrap">
        {shortMoment(happenedAt)}
      </Table.Th>
      <Table.Td>
        {actorName ?? nameOf(actor)}
        {actorName !== null && (
          <Text size="xs" c="dimmed">
            {actor}
          </Text>
        )}
      </Table.Td>
      <Table.Td>{titles[action] ?? action}</Table.Td>
      <Table.Td data-wide>
        <Subject {...event} />
      </Table.Td>
      <Table.Td data-wide>
        <Details detail={detail} about={about} />
      </Table.Td>
    </Table.Tr>
  );
}

/** Days are the reader's own, both of them included. */
function queryOf({ search, action, from, to, withReads }: Wanted, means: readonly string[]): NonNullable<AuditListData['query']> {
  const startOf = (day: string) => new Date(`${day}T00:00:00`).getTime();
  return {
    limit: 100,
    ...(search.trim() !== '' && { search: search.trim(), means: [...means] }),
    ...(action === '' ? { exceptAction: withReads ? [MANY] : [MANY, READS] } : { action }),
    ...(from !== '' && { from: new Date(startOf(from)).toISOString() }),
    ...(to !== '' && { to: new Date(startOf(to) + DAY_MS).toISOString() }),
  };
}
