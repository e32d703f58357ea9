import { Button, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Confirm } from '../parts/confirm.js';
import { Loaded } from '../parts/loaded.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { ChangesTable } from '../roster/changes-table.js';
import { ApiProblem, rosterVersionsDiffOptions, rosterVersionsPublishMutation } from '../service/index.js';
import { useMay } from '../session/session.js';
import { useWords } from '../words/language.js';
import { words } from './words.js';

interface Props {
  /** What is on the board: a what-if never is. */
  readonly draft: { readonly id: string; readonly number: number };
  /** null: nothing is published yet. */
  readonly publishedId: string | null;
}

/** What the draft would change for people, and the button that makes it count. */
export function DraftVersion({ draft, publishedId }: Props) {
  const say = useWords(words);
  return (
    <Stack component="section" gap="xs">
      <Title order={2} size="h4">
        {say.draft(draft.number)}
      </Title>
      {publishedId === null ? <Text>{say.first}</Text> : <Changes draftId={draft.id} publishedId={publishedId} />}
      <PublishButton draft={draft} />
    </Stack>
  );
}

function Changes({ draftId, publishedId }: { readonly draftId: string; readonly publishedId: string }) {
  const query = useQuery(rosterVersionsDiffOptions({ path: { id: draftId }, query: { from: publishedId } }));
  return <Loaded query={query}>{(diff) => <ChangesTable diff={diff} />}</Loaded>;
}

function PublishButton({ draft }: Pick<Props, 'draft'>) {
  const say = useWords(words);
  const may = useMay();
  const queries = useQueryClient();
  const [isAsking, ask] = useState(false);
  const publish = useMutation({
    ...rosterVersionsPublishMutation(),
    onSuccess: ({ number }) => {
      notifications.show({ message: say.published(number) });
      void queries.invalidateQueries();
    },
  });
  // Refused once because the data have moved on, without harm: who presses again accepts that.
  const acceptChangedData = publish.error instanceof ApiProblem && publish.error.code === 'roster.data-changed';
  const label = acceptChangedData ? say.publishAnyway : say.publish;
  if (!may('rosters.publish')) return null;
  return (
    <>
      {publish.error !== null && <ProblemNotice error={publish.error} />}
      <Button style={{ alignSelf: 'flex-start' }} className="no-print" onClick={() => ask(true)} loading={publish.isPending}>
        {label}
      </Button>
      {isAsking && (
        <Confirm
          title={label}
          ask={say.ask}
          doIt={label}
          onNo={() => ask(false)}
          onYes={() => {
            ask(false);
            publish.mutate({ path: { id: draft.id }, body: { acceptChangedData } });
          }}
        />
      )}
    </>
  );
}
