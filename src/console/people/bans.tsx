import { Button, Group, List, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Loaded } from '../parts/loaded.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { every, peopleGetOptions, tiesBans, tiesBansQueryKey, tiesLiftMutation, type TiesBansResponse } from '../service/index.js';
import { useMay } from '../session/session.js';
import { useWords } from '../words/language.js';
import { NewBan } from './new-ban.js';
import type { SchoolChoice } from '../place/school-choices.js';
import { tieWords } from './tab-words.js';

type Ban = TiesBansResponse['items'][number];

interface Props {
  readonly personId: string;
  readonly schools: readonly SchoolChoice[];
}

export function Bans({ personId, schools }: Props) {
  const say = useWords(tieWords);
  const may = useMay();
  const queries = useQueryClient();
  const [isAdding, adding] = useDisclosure(false);
  const path = { id: personId };
  const bans = useQuery(every(tiesBansQueryKey({ path }), (options) => tiesBans({ path, ...options })));
  const lift = useMutation({
    ...tiesLiftMutation(),
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: tiesBansQueryKey({ path }) });
      notifications.show({ message: say.lifted });
    },
  });
  return (
    <Stack component="section" gap="xs">
      <Group justify="space-between">
        <Title order={2} size="h4">
          {say.bans}
        </Title>
        {may('people.change') && (
          <Button size="xs" className="no-print" onClick={adding.open}>
            {say.ban}
          </Button>
        )}
      </Group>
      <Text size="sm">{say.bansHint}</Text>
      {lift.error !== null && <ProblemNotice error={lift.error} />}
      <Loaded query={bans}>
        {(known) =>
          known.length === 0 ? (
            <Text>{say.noBans}</Text>
          ) : (
            <List listStyleType="none" spacing="xs">
              {known.map((ban) => (
                <List.Item key={ban.id}>
                  <BanLine
                    ban={ban}
                    schools={schools}
                    onLift={may('people.change') ? () => lift.mutate({ path: { id: personId, banId: ban.id } }) : undefined}
                  />
                </List.Item>
              ))}
            </List>
          )
        }
      </Loaded>
      {isAdding && <NewBan personId={personId} schools={schools} onClose={adding.close} />}
    </Stack>
  );
}

interface LineProps {
  readonly ban: Ban;
  readonly schools: readonly SchoolChoice[];
  readonly onLift: (() => void) | undefined;
}

function BanLine({ ban: { schoolId, otherPersonId, reason }, schools, onLift }: LineProps) {
  const say = useWords(tieWords);
  const other = useQuery({
    ...peopleGetOptions({ path: { id: otherPersonId ?? '' } }),
    enabled: otherPersonId !== null,
    refetchOnWindowFocus: false,
  });
  const whom =
    otherPersonId === null
      ? say.notTo(schools.find(({ value }) => value === schoolId)?.label ?? '…')
      : say.notWith(other.data === undefined ? '…' : `${other.data.fullName} · ${other.data.code}`);
  return (
    <Group gap="sm">
      <Text>{reason === null ? whom : `${whom} (${reason})`}</Text>
      {onLift !== undefined && (
        <Button size="compact-xs" variant="default" className="no-print" onClick={onLift} aria-label={`${say.lift}: ${whom}`}>
          {say.lift}
        </Button>
      )}
    </Group>
  );
}
