import { Group, Stack, TextInput, Title } from '@mantine/core';
import { useWords } from '../words/language.js';
import type { DraftFields } from './campaign-form.js';
import { CountField } from '../parts/count-field.js';
import { DayField } from '../parts/day-field.js';
import { MomentField } from '../parts/moment-field.js';
import { words as startWords } from '../start/words.js';
import { words } from './words.js';
import { fromZoned, toZoned } from './zoned-time.js';

/** Name, window, deadline, contact. */
export function CampaignFacts({ draft, change, timeZone }: DraftFields & { readonly timeZone: string }) {
  const say = useWords(words);
  const zones: Readonly<Partial<Record<string, string>>> = useWords(startWords).zones;
  const deadline = draft.availabilityDeadlineAt;
  return (
    <Stack component="section" maw="44rem">
      <Title order={2} size="h4">
        {say.facts}
      </Title>
      <TextInput
        name="name"
        label={say.name}
        required
        value={draft.name}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <Group grow>
        <DayField
          name="startsOn"
          label={say.startsOn}
          required
          value={draft.startsOn}
          onChange={(startsOn) => change({ startsOn })}
        />
        <DayField name="endsOn" label={say.endsOn} required value={draft.endsOn} onChange={(endsOn) => change({ endsOn })} />
      </Group>
      <MomentField
        name="availabilityDeadlineAt"
        label={say.deadline}
        description={say.deadlineHint(zones[timeZone] ?? timeZone)}
        value={deadline === null ? '' : toZoned(deadline, timeZone)}
        onChange={(moment) => change({ availabilityDeadlineAt: fromZoned(moment, timeZone) })}
      />
      <CountField
        name="frozenDays"
        label={say.frozenDays}
        description={say.frozenHint(draft.frozenDays)}
        value={draft.frozenDays}
        onChange={(frozenDays) => change({ frozenDays })}
      />
      <TextInput
        name="contact"
        label={say.contact}
        description={say.contactHint}
        value={draft.contact ?? ''}
        onChange={(event) => change({ contact: event.currentTarget.value === '' ? null : event.currentTarget.value })}
      />
    </Stack>
  );
}
