import { Anchor, Button, Group, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { Loaded } from '../parts/loaded.js';
import { ScreenPage } from '../parts/screen-page.js';
import { useCampaign } from '../place/campaign.js';
import { useMay, useSession } from '../session/session.js';
import { useWords } from '../words/language.js';
import { CountDifferences } from './count-differences.js';
import { DrawRegister } from './draw-register.js';
import { everyDraw, everyTargetList, type Draw } from './every-draw.js';
import { NewDraw } from './new-draw.js';
import { NewList } from './new-list.js';
import { TargetListTable } from './target-lists.js';
import { words } from './words.js';

export default function DrawsPage() {
  const say = useWords(words);
  const may = useMay();
  const { authority } = useSession();
  const { id: campaignId } = useCampaign();
  const draws = useQuery(everyDraw(campaignId));
  const [isNewDraw, newDraw] = useDisclosure(false);
  return (
    <ScreenPage title={say.title} actions={may('draws.hold') && <Button onClick={newDraw.open}>{say.create}</Button>}>
      <Text maw="50rem">{say.lead}</Text>
      {may('work-counts.read') && <CountDifferences />}
      <Group justify="space-between">
        <Title order={2} size="h4">
          {say.register}
        </Title>
        <Anchor href={`/draws/${authority?.code ?? ''}`} className="no-print">
          {say.publicRegister}
        </Anchor>
      </Group>
      <Loaded query={draws}>
        {(all) => (
          <>
            <DrawRegister draws={all} />
            {may('draws.hold') && <TargetLists draws={all} />}
          </>
        )}
      </Loaded>
      {isNewDraw && <NewDraw isOpen onClose={newDraw.close} />}
    </ScreenPage>
  );
}

function TargetLists({ draws }: { readonly draws: readonly Draw[] }) {
  const say = useWords(words);
  const { id: campaignId } = useCampaign();
  const lists = useQuery(everyTargetList(campaignId));
  const [isNew, list] = useDisclosure(false);
  return (
    <>
      <Group justify="space-between" mt="md">
        <Title order={2} size="h4">
          {say.lists}
        </Title>
        <Button variant="default" size="xs" onClick={list.open} className="no-print">
          {say.newList}
        </Button>
      </Group>
      <Text size="sm" maw="50rem">
        {say.listsLead}
      </Text>
      <Loaded query={lists}>{(all) => <TargetListTable lists={all} />}</Loaded>
      {isNew && <NewList draws={draws} isOpen onClose={list.close} />}
    </>
  );
}
