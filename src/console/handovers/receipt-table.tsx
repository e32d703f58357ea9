import { Button, Group, Table, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ofFigures } from '../parts/column.js';
import { HeadedTable } from '../parts/headed-table.js';
import { Mark } from '../parts/mark.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { useCampaign } from '../place/campaign.js';
import { download, handoversConfirmMutation, type HandoversDueResponse, type HandoversListResponse } from '../service/index.js';
import { useMay } from '../session/session.js';
import { useActorName } from '../words/actors.js';
import { useFormats } from '../words/formats.js';
import { useWords } from '../words/language.js';
import { words } from './words.js';

interface Props {
  readonly receipts: readonly HandoversListResponse['items'][number][];
  readonly schools: HandoversDueResponse['schools'];
}

/** Which of the columns counts works. */
const WORKS = 4;

/** All receipts; what a school handed over by its own page waits for the commission to count it. */
export function ReceiptTable({ receipts, schools }: Props) {
  const say = useWords(words);
  const may = useMay();
  const actorName = useActorName();
  const { shortMoment, number } = useFormats();
  const { timeZone } = useCampaign();
  const queries = useQueryClient();
  const confirm = useMutation({ ...handoversConfirmMutation(), onSuccess: () => queries.invalidateQueries() });
  const save = useMutation({ mutationFn: (id: string) => download(`/api/v1/handovers/${id}/receipt.html`) });
  if (receipts.length === 0) return <Text>{say.noReceipts}</Text>;
  const error = confirm.error ?? save.error;
  const columns = say.receiptColumns.map((title, index) => (index === WORKS ? ofFigures(title) : title));
  const nameOf = new Map(schools.map(({ schoolId, shortName }) => [schoolId, shortName]));
  return (
    <>
      {error !== null && <ProblemNotice error={error} />}
      <HeadedTable label={say.receipts} columns={columns} actions={say.actions}>
        {receipts.map((receipt) => (
          <Table.Tr key={receipt.id}>
            <Table.Th scope="row">{receipt.number}</Table.Th>
            <Table.Td>{shortMoment(receipt.createdAt, timeZone)}</Table.Td>
            <Table.Td>{nameOf.get(receipt.schoolId)}</Table.Td>
            <Table.Td>{say.directions[receipt.direction].done}</Table.Td>
            <Table.Td>{number(receipt.works)}</Table.Td>
            <Table.Td>{receipt.handedBy}</Table.Td>
            <Table.Td>{receipt.receivedBy}</Table.Td>
            <Table.Td>
              {receipt.confirmedAt === null || receipt.confirmedBy === null ? (
                <Mark tone="doubtful">{say.unconfirmed}</Mark>
              ) : (
                say.confirmed(actorName(receipt.confirmedBy), shortMoment(receipt.confirmedAt, timeZone))
              )}
            </Table.Td>
            <Table.Td className="no-print">
              <Group gap="xs" wrap="nowrap">
                {receipt.confirmedAt === null && may('rechecks.assign') && (
                  <Button
                    size="compact-sm"
                    aria-label={say.confirmOne(receipt.number)}
                    loading={confirm.isPending && confirm.variables.path.id === receipt.id}
                    onClick={() => confirm.mutate({ path: { id: receipt.id } })}
                  >
                    {say.confirm}
                  </Button>
                )}
                <Button
                  size="compact-sm"
                  variant="default"
                  aria-label={say.fileOf(receipt.number)}
                  onClick={() => save.mutate(receipt.id)}
                >
                  {say.file}
                </Button>
              </Group>
            </Table.Td>
          </Table.Tr>
        ))}
      </HeadedTable>
    </>
  );
}
