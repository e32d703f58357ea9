import { Anchor, Button, Stack, Table, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from 'wouter';
import { HeadedTable } from '../parts/headed-table.js';
import { Loaded } from '../parts/loaded.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { useCampaign } from '../place/campaign.js';
import { useNames } from '../roster/names.js';
import { bouncesLiftMutation, bouncesList, bouncesListQueryKey, every, type BouncesListResponse } from '../service/index.js';
import { useMay } from '../session/session.js';
import { useFormats } from '../words/formats.js';
import { useWords } from '../words/language.js';
import { words } from './words.js';

/** Addresses from which letters came back for ever, and the people behind them. */
export function DeadAddresses() {
  const say = useWords(words);
  const bounces = useQuery(every(bouncesListQueryKey(), (options) => bouncesList(options)));
  return (
    <Stack component="section" gap="sm">
      <Title order={2} size="h4">
        {say.dead}
      </Title>
      <Loaded query={bounces}>
        {(all) =>
          all.length === 0 ? (
            <Text size="sm">{say.noDead}</Text>
          ) : (
            <>
              <Text size="sm">{say.deadHint}</Text>
              <DeadTable bounces={all} />
            </>
          )
        }
      </Loaded>
    </Stack>
  );
}

function DeadTable({ bounces }: { readonly bounces: readonly BouncesListResponse['items'][number][] }) {
  const say = useWords(words);
  const may = useMay();
  const names = useNames();
  const queries = useQueryClient();
  const { moment } = useFormats();
  const { timeZone } = useCampaign();
  const lift = useMutation({
    ...bouncesLiftMutation(),
    onSuccess: () => {
      void queries.invalidateQueries();
      notifications.show({ message: say.lifted });
    },
  });
  return (
    <>
      {lift.error !== null && <ProblemNotice error={lift.error} />}
      <HeadedTable label={say.dead} columns={[say.person, say.address, say.since, say.answer]} actions={say.actions}>
        {bounces.map(({ personId, code, address, bouncedAt, reason, isCurrent }) => (
          <Table.Tr key={personId}>
            <Table.Th scope="row">
              <Anchor component={Link} href={`/people/${personId}`} size="sm">
                {names.of(code)}
              </Anchor>
            </Table.Th>
            <Table.Td>{isCurrent ? address : say.replaced(address)}</Table.Td>
            <Table.Td>{moment(bouncedAt, timeZone)}</Table.Td>
            <Table.Td>{reason}</Table.Td>
            <Table.Td className="no-print">
              {isCurrent && may('messages.send') && (
                <Button
                  size="compact-xs"
                  variant="default"
                  aria-label={`${say.lift}: ${names.of(code)}`}
                  onClick={() => lift.mutate({ path: { personId } })}
                >
                  {say.lift}
                </Button>
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </HeadedTable>
    </>
  );
}
