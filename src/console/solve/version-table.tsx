import { Button, Group, Table, Text, UnstyledButton } from '@mantine/core';
import { useState } from 'react';
import { Mark } from '../parts/mark.js';
import { ofFigures } from '../parts/column.js';
import { HeadedTable } from '../parts/headed-table.js';
import { useActorName } from '../words/actors.js';
import { useFormats } from '../words/formats.js';
import { useWords } from '../words/language.js';
import styles from './solve.module.css';
import type { Version, Versions } from './versions.js';
import { words } from './words.js';

/** Older ones seldom matter; the one that is looked at is always there. */
const SHOWN_AT_FIRST = 5;

interface Props {
  readonly versions: Versions;
  readonly chosen: Version | undefined;
  readonly choose: (version: Version) => void;
}

/** The versions of a roster, newest first; below stands what there is to know about the chosen one. */
export function VersionTable({ versions: { all, head }, chosen, choose }: Props) {
  const say = useWords(words);
  const { number, percent, shortMoment } = useFormats();
  const actorName = useActorName();
  const [showsAll, showAll] = useState(false);
  if (all.length === 0) return <Text>{say.none}</Text>;
  const shown = showsAll ? all : all.filter((version, at) => at < SHOWN_AT_FIRST || version === chosen);
  return (
    <div className={styles['versions']}>
      <HeadedTable
        label={say.versions}
        columns={[
          say.version,
          say.state,
          ofFigures(say.duties),
          ofFigures(say.open),
          ofFigures(say.price),
          ofFigures(say.gap),
          say.made,
        ]}
      >
        {shown.map((version) => (
          <Table.Tr key={version.id} data-chosen={version === chosen || undefined}>
            <Table.Th scope="row">
              <UnstyledButton
                className={styles['choose']}
                aria-pressed={version === chosen}
                aria-label={say.lookAt(version.number)}
                onClick={() => choose(version)}
              >
                {version.number}
              </UnstyledButton>
            </Table.Th>
            <Table.Td>
              <Group gap={6} className={styles['state']}>
                {stateOf(version, say)}
                {version.id === head?.id && <Mark tone="open">{say.onBoard}</Mark>}
              </Group>
            </Table.Td>
            <Table.Td>{number(version.duties)}</Table.Td>
            <Table.Td>{number(version.shortages)}</Table.Td>
            <Table.Td>{number(version.objective)}</Table.Td>
            <Table.Td>{version.bound === 0 && version.objective > 0 ? '–' : percent(version.gap)}</Table.Td>
            <Table.Td className={styles['state']}>{`${shortMoment(version.createdAt)}, ${actorName(version.createdBy)}`}</Table.Td>
          </Table.Tr>
        ))}
      </HeadedTable>
      {shown.length < all.length && (
        <Button size="compact-sm" variant="default" className="no-print" onClick={() => showAll(true)}>
          {say.allVersions(all.length)}
        </Button>
      )}
    </div>
  );
}

function stateOf({ state, origin }: Version, say: (typeof words)['ru']) {
  if (origin === 'what-if') return <Mark tone="neutral">{say.whatIf}</Mark>;
  if (state === 'published') return <Mark tone="good">{say.states.published}</Mark>;
  return <span>{`${say.states[state]}, ${say.origins[origin]}`}</span>;
}
