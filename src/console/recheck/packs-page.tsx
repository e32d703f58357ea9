import { Anchor, Button, Text } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { Link, useParams } from 'wouter';
import { Loaded } from '../parts/loaded.js';
import { ScreenPage } from '../parts/screen-page.js';
import { allocationsPackOptions } from '../service/index.js';
import { useWords } from '../words/language.js';
import { PackSheet } from './pack-sheet.js';
import { usePacks } from './use-packs.js';
import { words } from './words.js';

/** A cover and a list for every pack, each on a sheet of its own. */
export default function PacksPage() {
  const say = useWords(words);
  const { id } = useParams<{ id: string }>();
  const packs = usePacks(id);
  return (
    <ScreenPage
      title={say.pack.title}
      actions={
        <>
          <Anchor component={Link} href={`/rechecks/${id}`}>
            {say.toAssignment}
          </Anchor>
          <Button onClick={() => print()}>{say.print}</Button>
        </>
      }
    >
      <Text className="no-print">{say.packsLead}</Text>
      <Loaded query={packs}>{(items) => <Sheets allocationId={id} people={items.map(({ personId }) => personId)} />}</Loaded>
    </ScreenPage>
  );
}

function Sheets({ allocationId, people }: { readonly allocationId: string; readonly people: readonly string[] }) {
  const packs = useQueries({
    queries: people.map((personId) => allocationsPackOptions({ path: { id: allocationId, personId } })),
  });
  return packs.map((pack, index) => (
    <Loaded key={people[index]} query={pack}>
      {(data) => <PackSheet pack={data} />}
    </Loaded>
  ));
}
