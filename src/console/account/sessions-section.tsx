import { Button, Table } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { HeadedTable } from '../parts/headed-table.js';
import { Loaded } from '../parts/loaded.js';
import { Mark } from '../parts/mark.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import {
  every,
  ownAccountEndOtherSessionsMutation,
  ownAccountEndSessionMutation,
  ownAccountSessions,
  ownAccountSessionsQueryKey,
} from '../service/index.js';
import { useFormats } from '../words/formats.js';
import { useWords } from '../words/language.js';
import { browserName } from './browser-name.js';
import { Section } from './section.js';
import { words } from './words.js';

/** Where somebody is signed in; what is not theirs any more, they end. */
export function SessionsSection() {
  const say = useWords(words);
  const { shortMoment } = useFormats();
  const queries = useQueryClient();
  const sessions = useQuery(every(ownAccountSessionsQueryKey(), (options) => ownAccountSessions(options)));
  const onSuccess = () => queries.invalidateQueries({ queryKey: ownAccountSessionsQueryKey() });
  const end = useMutation({ ...ownAccountEndSessionMutation(), onSuccess });
  const endOthers = useMutation({ ...ownAccountEndOtherSessionsMutation(), onSuccess });
  const error = end.error ?? endOthers.error;
  return (
    <Section title={say.sessions} about={say.sessionsAbout}>
      {error !== null && <ProblemNotice error={error} />}
      <Loaded query={sessions}>
        {(all) => (
          <HeadedTable label={say.sessions} columns={[say.browser, say.since, say.lastSeen]} actions={say.actions}>
            {all
              .toSorted((one, other) => other.lastSeenAt.localeCompare(one.lastSeenAt))
              .map(({ id, browser, createdAt, lastSeenAt, isThisOne }, at) => (
                <Table.Tr key={id}>
                  <Table.Th scope="row" title={browser}>
                    {browserName(browser) ?? say.someProgram}
                  </Table.Th>
                  <Table.Td>{shortMoment(createdAt)}</Table.Td>
                  <Table.Td>{shortMoment(lastSeenAt)}</Table.Td>
                  <Table.Td>
                    {isThisOne ? (
                      <Mark tone="open">{say.thisOne}</Mark>
                    ) : (
                      <Button
                        size="compact-sm"
                        variant="default"
                        aria-label={say.endOf(at + 1, shortMoment(createdAt))}
                        onClick={() => end.mutate({ path: { id } })}
                      >
                        {say.end}
                      </Button>
                    )}
                  </Table.Td>
                </Table.Tr>
              ))}
          </HeadedTable>
        )}
      </Loaded>
      {(sessions.data?.length ?? 0) > 1 && (
        <Button variant="default" loading={endOthers.isPending} onClick={() => endOthers.mutate({})}>
          {say.endOthers}
        </Button>
      )}
    </Section>
  );
}
