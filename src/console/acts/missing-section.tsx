import { Stack, Table, Text, Title } from '@mantine/core';
import { ofFigures } from '../parts/column.js';
import { HeadedTable } from '../parts/headed-table.js';
import { useSchools } from '../place/use-schools.js';
import { useNames } from '../roster/names.js';
import type { ActsMissingResponse } from '../service/index.js';
import { useFormats } from '../words/formats.js';
import { useWords } from '../words/language.js';
import { words } from './words.js';

type MissingAct = ActsMissingResponse['items'][number];

/** Who owes an act: how many of their duties are over without one, and which has waited longest. */
export function MissingSection({ missing, timeZone }: { readonly missing: readonly MissingAct[]; readonly timeZone: string }) {
  const say = useWords(words);
  const { shortMoment } = useFormats();
  const schools = useSchools();
  // What a calendar says of the place has its address behind the name.
  const shortOf = (place: string | null) => schools.find(({ shortName }) => place?.startsWith(`${shortName},`))?.shortName ?? place;
  const names = useNames();
  return (
    <Stack component="section" gap="sm">
      <Title order={2} size="h4">
        {say.missingTitle}
      </Title>
      <Text>{missing.length === 0 ? say.noMissing : say.missingLead(missing.length)}</Text>
      {missing.length > 0 && (
        <HeadedTable label={say.missingTitle} columns={[say.observer, ofFigures(say.owed), say.oldest]}>
          {debtsOf(missing).map(({ code, owed, oldest }) => (
            <Table.Tr key={code}>
              <Table.Th scope="row">{names.of(code)}</Table.Th>
              <Table.Td>{owed}</Table.Td>
              <Table.Td>{[shortMoment(oldest.endedAt, timeZone), shortOf(oldest.schoolName)].filter(Boolean).join(', ')}</Table.Td>
            </Table.Tr>
          ))}
        </HeadedTable>
      )}
    </Stack>
  );
}

interface Debt {
  readonly code: string;
  readonly owed: number;
  readonly oldest: MissingAct;
}

/** The most owing first; duties come the oldest first. */
function debtsOf(missing: readonly MissingAct[]): readonly Debt[] {
  const debts = new Map<string, Debt>();
  for (const duty of missing) {
    const { owed, oldest } = debts.get(duty.code) ?? { owed: 0, oldest: duty };
    debts.set(duty.code, { code: duty.code, owed: owed + 1, oldest });
  }
  return [...debts.values()].toSorted((one, other) => other.owed - one.owed);
}
