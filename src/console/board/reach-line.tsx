import { Button, Checkbox, Group, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useWords } from '../words/language.js';
import { useBoardFacts } from './board-context.js';
import type { Place } from './board-model.js';
import { reachWords } from './reach-words.js';

/** Whose places are marked and how many; of the place that something is dragged over, whether and why not. */
export function ReachLine({ over }: { readonly over: Place | null }) {
  const say = useWords(reachWords);
  const { reach, chosen, choose, isNarrow, narrow, names, named } = useBoardFacts();
  const line = useRef<HTMLDivElement>(null);
  // A telephone shows nothing of the table while somebody is chosen for it.
  useEffect(() => line.current?.scrollIntoView({ block: 'nearest' }), [chosen]);
  if (reach === undefined) return null;
  const name = names.of(reach.person);
  const reason = over === null ? undefined : reach.of(over);
  return (
    <Group ref={line} gap="xs" className="no-print" mt={4}>
      <Text size="sm" fw={600} role="status">
        {reason === undefined
          ? say.marked(name, reach.free)
          : reason === null
            ? say.mayHere(name)
            : say.notHere(name, named(reason))}
      </Text>
      {chosen !== undefined && (
        <>
          <Checkbox
            size="xs"
            label={say.only}
            checked={isNarrow}
            disabled={reach.free === undefined}
            onChange={(event) => narrow(event.currentTarget.checked)}
          />
          <Button size="compact-xs" variant="default" onClick={() => choose(undefined)}>
            {say.clear}
          </Button>
        </>
      )}
    </Group>
  );
}
