import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Loaded } from '../parts/loaded.js';
import { ChangesTable } from '../roster/changes-table.js';
import { rosterVersionsDiffOptions, rosterVersionsLettersOptions } from '../service/index.js';
import { useMay } from '../session/session.js';
import { useWords } from '../words/language.js';
import { PublishAndTell, type Draft } from './publish-and-tell.js';
import { words } from './words.js';

interface Props {
  /** What is on the board: a what-if never is. */
  readonly draft: Draft;
  /** null: nothing is published yet. */
  readonly publishedId: string | null;
}

/** What the draft would change for people, whom that is told, and the button that makes it count and tells them. */
export function DraftVersion({ draft, publishedId }: Props) {
  const say = useWords(words);
  const may = useMay();
  return (
    <Stack component="section" gap="xs">
      <Title order={2} size="h4">
        {say.draft(draft.number)}
      </Title>
      {publishedId === null ? <Text>{say.first}</Text> : <Changes draftId={draft.id} publishedId={publishedId} />}
      {may('rosters.publish') && <Told draft={draft} />}
    </Stack>
  );
}

function Changes({ draftId, publishedId }: { readonly draftId: string; readonly publishedId: string }) {
  const query = useQuery(rosterVersionsDiffOptions({ path: { id: draftId }, query: { from: publishedId } }));
  return <Loaded query={query}>{(diff) => <ChangesTable diff={diff} />}</Loaded>;
}

function Told({ draft }: Pick<Props, 'draft'>) {
  const query = useQuery(rosterVersionsLettersOptions({ path: { id: draft.id } }));
  return <Loaded query={query}>{({ letters }) => <PublishAndTell draft={draft} letters={letters} />}</Loaded>;
}
