import { Button, Checkbox, Group, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Confirm } from '../parts/confirm.js';
import { Loaded } from '../parts/loaded.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { ChangesTable } from '../roster/changes-table.js';
import { rosterVersionsDiffOptions, rosterVersionsPublishMutation } from '../service/index.js';
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
  const [acceptChangedData, accept] = useState(false);
  const publish = useMutation({
    ...rosterVersionsPublishMutation(),
    onSuccess: ({ number }) => {
      notifications.show({ message: say.published(number) });
      void queries.invalidateQueries();
    },
  });
  if (!may('rosters.publish')) return null;
  return (
    <>
      {publish.error !== null && <ProblemNotice error={publish.error} />}
      <Group>
        <Button onClick={() => ask(true)} loading={publish.isPending}>
          {say.publish}
        </Button>
        <Checkbox label={say.dataChanged} checked={acceptChangedData} onChange={(event) => accept(event.currentTarget.checked)} />
      </Group>
      {isAsking && (
        <Confirm
          title={say.publish}
          ask={say.ask}
          doIt={say.publish}
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
