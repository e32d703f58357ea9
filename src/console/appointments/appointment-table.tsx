import { Button, Group, Table, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Confirm } from '../parts/confirm.js';
import { HeadedTable } from '../parts/headed-table.js';
import { useSchoolChoices } from '../place/school-choices.js';
import { appointmentsDismissMutation, appointmentsListQueryKey, ifMatch } from '../service/index.js';
import { useWords } from '../words/language.js';
import { phoneText } from '../../wording/phone-text.js';
import type { Appointment } from './use-appointments.js';
import { words } from './words.js';

interface Props {
  readonly appointments: readonly Appointment[];
  readonly mayChange: boolean;
  readonly onEdit: (appointment: Appointment) => void;
}

/** The municipality first, then schools by name. */
export function AppointmentTable({ appointments, mayChange, onEdit }: Props) {
  const say = useWords(words);
  const schools = new Map(useSchoolChoices().map(({ value, label }) => [value, label]));
  const [leaving, leave] = useState<Appointment>();
  const nameOf = ({ schoolId }: Appointment) => (schoolId === null ? '' : (schools.get(schoolId) ?? '…'));
  const sorted = appointments.toSorted(
    (one, other) => nameOf(one).localeCompare(nameOf(other), 'ru', { numeric: true }) || one.duty.localeCompare(other.duty, 'ru'),
  );
  return (
    <>
      <HeadedTable
        label={say.title}
        columns={[say.school, say.duty, say.person, say.contact, say.substitute]}
        {...(mayChange && { actions: say.actions })}
      >
        {sorted.map((each) => (
          <Table.Tr key={each.id}>
            <Table.Th scope="row">{nameOf(each) || say.everywhere}</Table.Th>
            <Table.Td>{each.duty}</Table.Td>
            <Table.Td>
              <Lines texts={[each.fullName, each.post]} />
            </Table.Td>
            <Table.Td>
              <Lines texts={[each.phone, each.email]} phone={each.phone} />
            </Table.Td>
            <Table.Td>
              <Lines texts={[each.substituteName, each.substitutePost, each.substitutePhone]} phone={each.substitutePhone} />
            </Table.Td>
            {mayChange && (
              <Table.Td className="no-print">
                <Group gap="xs" wrap="nowrap">
                  <Button size="compact-xs" variant="default" aria-label={say.editWho(each.fullName)} onClick={() => onEdit(each)}>
                    {say.edit}
                  </Button>
                  <Button
                    size="compact-xs"
                    variant="default"
                    aria-label={say.dismissWho(each.fullName)}
                    onClick={() => leave(each)}
                  >
                    {say.dismiss}
                  </Button>
                </Group>
              </Table.Td>
            )}
          </Table.Tr>
        ))}
      </HeadedTable>
      {leaving !== undefined && <Dismissal appointment={leaving} onClose={() => leave(undefined)} />}
    </>
  );
}

interface LinesProps {
  readonly texts: readonly (string | null)[];
  /** Which of them is never broken. */
  readonly phone?: string | null;
}

function Lines({ texts, phone }: LinesProps) {
  return texts
    .filter((text) => text !== null)
    .map((text) => (
      <Text key={text} size="sm" className={text === phone ? 'nowrap' : undefined}>
        {text === phone ? phoneText(text) : text}
      </Text>
    ));
}

function Dismissal({ appointment, onClose }: { readonly appointment: Appointment; readonly onClose: () => void }) {
  const say = useWords(words);
  const queries = useQueryClient();
  const { id, campaignId, fullName, duty } = appointment;
  const dismiss = useMutation({
    ...appointmentsDismissMutation(),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: appointmentsListQueryKey({ path: { campaignId } }) });
      notifications.show({ message: say.dismissed });
      onClose();
    },
  });
  return (
    <Confirm
      title={say.dismissWho(fullName)}
      ask={say.dismissAsk(fullName, duty)}
      doIt={say.dismiss}
      change={dismiss}
      onYes={() => dismiss.mutate({ path: { id }, ...ifMatch(appointment) })}
      onNo={onClose}
    />
  );
}
