import { Button, Group, Stack } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { FileDrop } from '../parts/file-drop.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { download, upload, type RosterSheetTakeBackResponse } from '../service/index.js';
import { useWords } from '../words/language.js';
import { SheetOutcome } from './sheet-outcome.js';
import { sheetWords } from './sheet-words.js';

interface Props {
  readonly versionId: string;
  /** The newest version seen of the roster: a newer one is a change by somebody else. */
  readonly newest: number;
}

export function RosterSheet({ versionId, newest }: Props) {
  const say = useWords(sheetWords);
  const queries = useQueryClient();
  const address = `/api/v1/roster-versions/${versionId}/roster.xlsx`;
  const take = useMutation({ mutationFn: () => download(address) });
  const compare = useMutation({ mutationFn: (file: File) => upload<RosterSheetTakeBackResponse>(address, file) });
  const write = useMutation({
    mutationFn: (file: File) => upload<RosterSheetTakeBackResponse>(`${address}?apply=true&newest=${newest}`, file),
    onSuccess: ({ version }) => {
      if (version !== null) notifications.show({ message: say.applied(version.number) });
      compare.reset();
      void queries.invalidateQueries();
    },
  });
  const error = take.error ?? compare.error ?? write.error;
  const file = compare.variables;
  return (
    <Stack gap="md">
      <Group>
        <Button variant="default" loading={take.isPending} onClick={() => take.mutate()}>
          {say.take}
        </Button>
      </Group>
      {error !== null && <ProblemNotice error={error} />}
      <FileDrop
        label={say.send}
        hint={say.sendHint}
        accept=".xlsx,.ods,.xls,.csv"
        isBusy={compare.isPending}
        onFile={(given) => {
          write.reset();
          compare.mutate(given);
        }}
      />
      {compare.data !== undefined && file !== undefined && (
        <SheetOutcome outcome={compare.data} isWriting={write.isPending} onWrite={() => write.mutate(file)} />
      )}
    </Stack>
  );
}
