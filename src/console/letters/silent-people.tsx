import { Anchor, List, Text } from '@mantine/core';
import { Link } from 'wouter';
import { useCampaign } from '../place/campaign.js';
import { useNames } from '../roster/names.js';
import type { AvailabilityRoundStateResponse } from '../service/index.js';
import { useFormats } from '../words/formats.js';
import { useWords } from '../words/language.js';
import { words } from './words.js';

const MOST_NAMED = 40;

type Silent = AvailabilityRoundStateResponse['silent'];

/** Who has not said when they can serve, and whether they have seen the question. */
export function SilentPeople({ silent }: { readonly silent: Silent }) {
  const say = useWords(words);
  const names = useNames();
  if (silent.length === 0) return <Text>{say.nobodySilent}</Text>;
  return (
    <details>
      <summary>{say.silent(silent.length)}</summary>
      <List size="sm" mt="xs">
        {silent.slice(0, MOST_NAMED).map((person) => (
          <List.Item key={person.id}>
            <Anchor component={Link} href={`/people/${person.id}?tab=availability`} size="sm">
              {names.of(person.code)}
            </Anchor>
            {', '}
            <AskedWhen person={person} />
          </List.Item>
        ))}
      </List>
      {silent.length > MOST_NAMED && <Text size="sm">{say.moreSilent(silent.length - MOST_NAMED)}</Text>}
    </details>
  );
}

function AskedWhen({ person: { invitedAt, seenAt } }: { readonly person: Silent[number] }) {
  const say = useWords(words);
  const { moment } = useFormats();
  const { timeZone } = useCampaign();
  if (invitedAt === null) return say.notInvited;
  return seenAt === null ? say.invitedAt(moment(invitedAt, timeZone)) : say.seenAt(moment(seenAt, timeZone));
}
