import { Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { HeadedTable } from '../parts/headed-table.js';
import { Loaded } from '../parts/loaded.js';
import { Mark } from '../parts/mark.js';
import { useSchoolNames } from '../place/school-names.js';
import { useNames } from '../roster/names.js';
import { everyShortage } from '../roster/every-shortage.js';
import { every, rosterVersionsDuties, rosterVersionsDutiesQueryKey } from '../service/index.js';
import { useFormats } from '../words/formats.js';
import { useWords } from '../words/language.js';
import { teamsOf } from './teams.js';
import { words } from './words.js';

/** The commission's visits: when, where, who goes, and who has the chair. */
export function Visits({ versionId }: { readonly versionId: string }) {
  const say = useWords(words);
  const { day } = useFormats();
  const schoolName = useSchoolNames();
  const names = useNames();
  const path = { id: versionId };
  const duties = useQuery(every(rosterVersionsDutiesQueryKey({ path }), (options) => rosterVersionsDuties({ path, ...options })));
  const shortages = useQuery(everyShortage(versionId));
  const missing = new Map((shortages.data ?? []).map((each) => [each.slot, each.missing]));
  return (
    <Loaded query={duties}>
      {(all) => {
        const teams = teamsOf(all);
        if (teams.length === 0) return <Text size="sm">{say.noVisits}</Text>;
        return (
          <HeadedTable label={say.visits} columns={[say.day, say.time, say.school, say.stage, say.team]}>
            {teams.map(({ slot, place, date, start, end, phase, chair, members }) => (
              <Table.Tr key={slot}>
                <Table.Td>{day(date)}</Table.Td>
                <Table.Td className="nowrap">{`${start}–${end}`}</Table.Td>
                <Table.Th scope="row">{schoolName(place)}</Table.Th>
                <Table.Td>{say.phases[phase === 'grading' ? 'grading' : 'conduct']}</Table.Td>
                <Table.Td data-wide>
                  {chair === undefined ? <Mark tone="doubtful">{say.noChair}</Mark> : say.chaired(names.of(chair))}
                  {members.map((member) => `, ${names.of(member)}`).join('')}{' '}
                  {missing.has(slot) && <Mark tone="doubtful">{say.missing(missing.get(slot)!)}</Mark>}
                </Table.Td>
              </Table.Tr>
            ))}
          </HeadedTable>
        );
      }}
    </Loaded>
  );
}
