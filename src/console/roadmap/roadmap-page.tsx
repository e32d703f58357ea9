import { NativeSelect, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Loaded } from '../parts/loaded.js';
import { ScreenPage } from '../parts/screen-page.js';
import { roadmapsListOptions, roadmapsListQueryKey, type RoadmapsListResponse } from '../service/index.js';
import { useMay } from '../session/session.js';
import { useWords } from '../words/language.js';
import { AgendaSection } from './agenda-section.js';
import { NewRoadmap } from './new-roadmap.js';
import { RoadmapSection } from './roadmap-section.js';
import { words } from './words.js';

export default function RoadmapPage() {
  const say = useWords(words);
  const may = useMay();
  const queries = useQueryClient();
  const [chosen, setChosen] = useState<string>();
  const roadmaps = useQuery(roadmapsListOptions());
  const read = ({ id }: { readonly id: string }) => {
    setChosen(id);
    void queries.invalidateQueries({ queryKey: roadmapsListQueryKey() });
  };
  return (
    <ScreenPage title={say.title}>
      <Text maw="50rem">{say.lead}</Text>
      <AgendaSection />
      <Loaded query={roadmaps}>{({ items }) => <Chosen roadmaps={items} chosen={chosen} onChoose={setChosen} />}</Loaded>
      {may('roadmaps.change') && <NewRoadmap onRead={read} />}
    </ScreenPage>
  );
}

interface Props {
  readonly roadmaps: RoadmapsListResponse['items'];
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
}

function Chosen({ roadmaps, chosen, onChoose }: Props) {
  const say = useWords(words);
  const current = roadmaps.find(({ id }) => id === chosen) ?? roadmaps.find(({ state }) => state === 'applied') ?? roadmaps[0];
  if (current === undefined) return <Text>{say.none}</Text>;
  const isOnly = roadmaps.length === 1;
  const titleOf = ({ title, state }: Props['roadmaps'][number]) => `${title} (${say.states[state]})`;
  return (
    <>
      <Text fw={600} {...(isOnly ? { maw: '50rem' } : { className: 'on-paper-only' })}>
        {titleOf(current)}
      </Text>
      {!isOnly && (
        <NativeSelect
          className="no-print"
          label={say.choose}
          maw="60rem"
          value={current.id}
          onChange={(event) => onChoose(event.currentTarget.value)}
          data={roadmaps.map((each) => ({ value: each.id, label: titleOf(each) }))}
        />
      )}
      <RoadmapSection key={current.id} id={current.id} />
    </>
  );
}
