import { Button, Checkbox, Group, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Confirm } from '../parts/confirm.js';
import { Loaded } from '../parts/loaded.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { rosterVersionsDiffOptions, rosterVersionsPublishMutation, type RostersVersionsResponse } from '../service/index.js';
import { useMay } from '../session/session.js';
import { useWords } from '../words/language.js';
import { ChangesTable } from './changes-table.js';
import { words } from './words.js';

type Version = RostersVersionsResponse['items'][number];

interface Props {
  readonly draft: Version;
  readonly published: Version | undefined;
}

/** What the draft would change for people, and the button that makes it count. */
export function DraftVersion({ draft, published }: Props) {
  const say = useWords(words);
  return (
    <Stack component="section" gap="xs">
      <Title order={2} size="h4">
        {say.draft(draft.number)}
      </Title>
      {published === undefined ? <Text>{say.first}</Text> : <Changes draft={draft} published={published} />}
      <PublishButton draft={draft} />
    </Stack>
  );
}

function Changes({ draft, published }: { readonly draft: Version; readonly published: Version }) {
  const query = useQuery(rosterVersionsDiffOptions({ path: { id: draft.id }, query: { from: published.id } }));
  return <Loaded query={query}>{(diff) => <ChangesTable diff={diff} />}</Loaded>;
}

function PublishButton({ draft }: { readonly draft: Version }) {
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
