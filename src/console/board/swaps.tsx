import { Button, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Loaded } from '../parts/loaded.js';
import { rosterVersionsSwapsOptions, type RosterVersionsSwapsResponse } from '../service/index.js';
import { useFormats } from '../words/formats.js';
import { useWords } from '../words/language.js';
import styles from './board.module.css';
import { swapping, useBoardFacts } from './board-context.js';
import type { Place } from './board-model.js';
import { useCostText } from './use-cost-text.js';
import { words } from './words.js';

type Swap = RosterVersionsSwapsResponse[number];

interface Props {
  readonly place: Place;
  /** What the best plain replacement costs; undefined where there is none. */
  readonly plain: number | undefined;
}

/** Two people change places: looked for at once where nobody else can come, otherwise on demand, and only what is cheaper. */
export function Swaps({ place, plain }: Props) {
  const say = useWords(words).swap;
  const [isWanted, want] = useState(plain === undefined);
  if (!isWanted)
    return (
      <Button size="compact-sm" variant="default" style={{ alignSelf: 'flex-start' }} onClick={() => want(true)}>
        {say.look}
      </Button>
    );
  return <Found place={place} plain={plain} />;
}

function Found({ place, plain }: Props) {
  const say = useWords(words).swap;
  const { board } = useBoardFacts();
  const { slot, person } = place;
  const costOf = useCostText(person === null);
  const query = useQuery(
    rosterVersionsSwapsOptions({ path: { id: board.versionId }, query: { slot, ...(person !== null && { person }) } }),
  );
  return (
    <Loaded query={query}>
      {(all) => {
        const better = all.filter(({ costDifference }) => plain === undefined || costDifference < plain);
        return (
          <Stack gap="xs">
            <Title order={3} size="h6">
              {say.title}
            </Title>
            {better.length === 0 && <Text size="sm">{plain === undefined ? say.none : say.noneCheaper}</Text>}
            <ol className={styles.list}>
              {better.map((swap) => (
                <OneSwap
                  key={`${swap.person} ${swap.from}`}
                  swap={swap}
                  place={place}
                  cost={costOf(swap.costDifference, plain ?? better[0]!.costDifference)}
                />
              ))}
            </ol>
          </Stack>
        );
      }}
    </Loaded>
  );
}

function OneSwap({ swap, place, cost }: { readonly swap: Swap; readonly place: Place; readonly cost: string }) {
  const say = useWords(words);
  const { day } = useFormats();
  const { make, mayPlan, names, schoolName } = useBoardFacts();
  const [comes, takesOver] = [names.of(swap.person), names.of(swap.by)];
  const where = `${schoolName(swap.place)}, ${day(swap.start.slice(0, 10))}, ${swap.start.slice(11)}`;
  return (
    <li>
      <div>
        <Text size="sm">{say.swap.comes(comes)}</Text>
        <Text size="sm">{say.swap.takesOver(takesOver, where)}</Text>
        <Text size="xs" c="dimmed">
          {cost}
        </Text>
      </div>
      {mayPlan && (
        <Button
          size="compact-xs"
          variant="light"
          aria-label={say.swap.doWho(comes, takesOver)}
          onClick={() => make(swapping(swap, place))}
        >
          {say.swap.do}
        </Button>
      )}
    </li>
  );
}
