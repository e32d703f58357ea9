import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from 'wouter';
import { Loaded } from '../parts/loaded.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { useCampaign } from '../place/campaign.js';
import {
  availabilityRoundInviteMutation,
  availabilityRoundRemindMutation,
  availabilityRoundStateOptions,
  type AvailabilityRoundInviteResponse,
  type AvailabilityRoundStateResponse,
} from '../service/index.js';
import { useMay } from '../session/session.js';
import { useFormats } from '../words/formats.js';
import { useWords } from '../words/language.js';
import { RoundFilter, useRoundFilter, type RoundQuery } from './round-filter.js';
import { RostersTable } from './rosters-table.js';
import { SilentPeople } from './silent-people.js';
import { words } from './words.js';

type Round = AvailabilityRoundStateResponse;

/** «212 из 240»: who was asked when they can serve, and who keeps silent; of all, or of one kind of roster. */
export function RoundSection() {
  const say = useWords(words);
  const { id: campaignId } = useCampaign();
  const { query, change } = useRoundFilter();
  const round = useQuery(availabilityRoundStateOptions({ path: { campaignId }, query }));
  return (
    <Stack component="section" gap="sm">
      <Title order={2} size="h4">
        {say.round}
      </Title>
      <RoundFilter query={query} onChange={change} />
      <Loaded query={round}>
        {(data) => (
          <>
            <Answers round={data} />
            <Asking round={data} query={query} />
            <RostersTable rosters={data.rosters} />
            <SilentPeople silent={data.silent} />
          </>
        )}
      </Loaded>
    </Stack>
  );
}

function Answers({ round: { answered, asked, invited, deadlineAt } }: { readonly round: Round }) {
  const say = useWords(words);
  const { moment } = useFormats();
  const { timeZone } = useCampaign();
  return (
    <Text role="status">
      <Text component="strong" fw={700}>
        {say.answered(answered, asked)}
      </Text>{' '}
      {say.invited(invited)}{' '}
      {deadlineAt === null ? (
        <Anchor component={Link} href="/campaign">
          {say.noDeadline}
        </Anchor>
      ) : (
        say.deadline(moment(deadlineAt, timeZone))
      )}
    </Text>
  );
}

/** Letters are made ready here, and leave only once they were looked at below. */
function Asking({ round, query }: { readonly round: Round; readonly query: RoundQuery }) {
  const say = useWords(words);
  const may = useMay();
  const queries = useQueryClient();
  const { id: campaignId } = useCampaign();
  const drafted = {
    onSuccess: (made: AvailabilityRoundInviteResponse) => {
      notifications.show({ message: made === null ? say.nobodyToAsk : say.drafted(made.messages) });
      void queries.invalidateQueries();
    },
  };
  const invite = useMutation({ ...availabilityRoundInviteMutation(), ...drafted });
  const remind = useMutation({ ...availabilityRoundRemindMutation(), ...drafted });
  if (!may('messages.send')) return null;
  const problem = invite.error ?? remind.error;
  const silent = round.silent.filter(({ invitedAt }) => invitedAt !== null).length;
  const uninvited = round.silent.length - silent;
  const wish = { path: { campaignId }, query };
  return (
    <>
      {problem !== null && <ProblemNotice error={problem} />}
      <Group className="no-print">
        <Button disabled={uninvited === 0} loading={invite.isPending} onClick={() => invite.mutate(wish)}>
          {say.invite(uninvited)}
        </Button>
        <Button variant="default" disabled={silent === 0} loading={remind.isPending} onClick={() => remind.mutate(wish)}>
          {say.remind(silent)}
        </Button>
      </Group>
    </>
  );
}
