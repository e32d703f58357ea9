import { Stack, Table, Text, Title } from '@mantine/core';
import { HeadedTable } from '../parts/headed-table.js';
import { useMay } from '../session/session.js';
import { useWords } from '../words/language.js';
import { CommitForm } from './commit-form.js';
import styles from './draw.module.css';
import { RevealForm } from './reveal-form.js';
import type { Draw } from './use-draw-step.js';
import { words } from './words.js';

interface Props {
  readonly draw: Draw;
  /** The parties of one stage. */
  readonly stage: number;
  readonly mayCommit?: boolean;
  readonly mayReveal?: boolean;
}

/** Who has committed to what, and who has revealed it. */
export function PartiesSection({ draw, stage, mayCommit = false, mayReveal = false }: Props) {
  const say = useWords(words);
  const may = useMay();
  const parties = draw.parties.filter((party) => party.stage === stage);
  const hidden = parties.filter(({ revealed }) => revealed === 'no');
  return (
    <Stack component="section" gap="sm">
      <Title order={2} size="h4">
        {say.parties}
      </Title>
      {(mayCommit || parties.length > 0) && (
        <Text size="sm" maw="50rem">
          {say.partiesLead}
        </Text>
      )}
      {parties.length === 0 ? (
        <Text size="sm">{mayCommit ? say.noParties : say.hadNoParties}</Text>
      ) : (
        <PartyTable parties={parties} />
      )}
      {mayCommit && may('draws.hold') && <CommitForm drawId={draw.id} />}
      {mayReveal && may('draws.hold') && hidden.map((party) => <RevealForm key={party.party} drawId={draw.id} party={party} />)}
    </Stack>
  );
}

function PartyTable({ parties }: { readonly parties: Draw['parties'] }) {
  const say = useWords(words);
  return (
    <HeadedTable label={say.parties} columns={[say.party, say.commitment, say.revealState]}>
      {parties.map(({ party, name, commitment, revealed }) => (
        <Table.Tr key={party}>
          <Table.Th scope="row">{name}</Table.Th>
          <Table.Td className={styles['hash']}>{commitment}</Table.Td>
          <Table.Td>{say.revealed[revealed]}</Table.Td>
        </Table.Tr>
      ))}
    </HeadedTable>
  );
}
