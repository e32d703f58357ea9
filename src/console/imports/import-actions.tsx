import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { FileDrop } from '../parts/file-drop.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import {
  download,
  importsApplyMutation,
  importsFindQueryKey,
  importsUndoMutation,
  type ImportsFindResponse,
} from '../service/index.js';
import { useWords } from '../words/language.js';
import { NextSteps } from './next-steps.js';
import { resultWords } from './result-words.js';
import { FILES, useFileCheck } from './use-file-check.js';
import { words } from './words.js';

/** Files whose marked copy is made anew. */
const OLDER = /\.(?:xls|ods)$/iu;

interface Props {
  readonly campaignId: string;
  readonly file: ImportsFindResponse;
}

/** What can be done with a file in its state: correct it, apply it, take it back. */
export function ImportActions({ campaignId, file }: Props) {
  const say = useWords(resultWords);
  const { dropHint } = useWords(words);
  const queries = useQueryClient();
  const [asks, question] = useDisclosure(false);
  const path = { campaignId, importId: file.id };
  const written = (said: string) => (answer: ImportsFindResponse) => {
    void queries.invalidateQueries();
    queries.setQueryData(importsFindQueryKey({ path }), answer);
    notifications.show({ message: said });
  };
  const apply = useMutation({ ...importsApplyMutation(), onSuccess: written(say.applied(file.changesTotal)) });
  const undo = useMutation({ ...importsUndoMutation(), onSuccess: written(say.undone), onSettled: question.close });
  const mark = useMutation({ mutationFn: () => download(`/api/v1/campaigns/${campaignId}/imports/${file.id}/annotated.xlsx`) });
  const check = useFileCheck(campaignId);
  const error = apply.error ?? undo.error ?? mark.error ?? check.error;
  const mayApply = file.state === 'checked' && file.summary.errors === 0;
  return (
    <Stack gap="sm" className="no-print">
      {error !== null && <ProblemNotice error={error} />}
      {mayApply && file.changesTotal === 0 && <Text>{say.applyEmpty}</Text>}
      <Group gap="sm">
        {mayApply && file.changesTotal > 0 && (
          <Button loading={apply.isPending} onClick={() => apply.mutate({ path })}>
            {say.apply}
          </Button>
        )}
        {file.problems.length > 0 && (
          <Button
            variant={file.state === 'checked' && !mayApply ? 'filled' : 'default'}
            loading={mark.isPending}
            onClick={() => mark.mutate()}
          >
            {say.annotated}
          </Button>
        )}
        {file.state === 'applied' && (
          <Button variant="default" onClick={question.open}>
            {say.undo}
          </Button>
        )}
      </Group>
      {file.problems.length > 0 && OLDER.test(file.fileName) && <Text size="sm">{say.valuesOnly}</Text>}
      {file.state === 'checked' && !mayApply && (
        <FileDrop label={say.again} hint={dropHint} accept={FILES} isBusy={check.isPending} onFile={check.mutate} />
      )}
      {file.state === 'applied' && <NextSteps file={file} />}
      <Modal opened={asks} onClose={question.close} title={say.undoSure} centered>
        <Text size="sm">{say.undoHint}</Text>
        <Group mt="md" justify="flex-end">
          <Button variant="default" onClick={question.close}>
            {say.keep}
          </Button>
          <Button color="red.8" loading={undo.isPending} onClick={() => undo.mutate({ path })}>
            {say.undo}
          </Button>
        </Group>
      </Modal>
    </Stack>
  );
}
