import { Alert, Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { GuardedForm } from '../parts/guarded-form.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import type { Campaign } from '../place/campaign.js';
import { campaignsChangeMutation, ifMatch } from '../service/index.js';
import { useWords } from '../words/language.js';
import { CampaignFacts } from './campaign-facts.js';
import { CommissionFields } from './commission-fields.js';
import { OrganiserFields } from './organiser-fields.js';
import { Prices } from './prices.js';
import { QuotaFields } from './quota-fields.js';
import { RuleFields } from './rule-fields.js';
import { words } from './words.js';

export type Rules = Campaign['rules'];

/** What may be changed of a campaign, as it stands on the screen. */
export type Draft = Pick<Campaign, 'name' | 'startsOn' | 'endsOn' | 'contact' | 'frozenDays' | 'availabilityDeadlineAt' | 'rules'>;

export interface DraftFields {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
}

/** One form for all of a campaign; what somebody else has changed meanwhile is never overwritten. */
export function CampaignForm({ campaign }: { readonly campaign: Campaign }) {
  const say = useWords(words);
  const queries = useQueryClient();
  const [draft, setDraft] = useState<Draft>(() => draftOf(campaign));
  const save = useMutation({
    ...campaignsChangeMutation(),
    onSuccess: async () => {
      await queries.invalidateQueries();
      notifications.show({ message: say.saved });
    },
  });
  const fields: DraftFields = { draft, change: (part) => setDraft({ ...draft, ...part }) };
  return (
    <GuardedForm
      right="campaigns.change"
      frame={{ variant: 'unstyled' }}
      gap="lg"
      onSave={() => save.mutate({ path: { id: campaign.id }, body: draft, ...ifMatch(campaign) })}
      save={say.save}
      isSaving={save.isPending}
    >
      <CampaignFacts {...fields} timeZone={campaign.timeZone} />
      <RuleFields {...fields} />
      <Prices {...fields} />
      <QuotaFields {...fields} />
      <OrganiserFields {...fields} />
      <CommissionFields {...fields} />
      {save.error?.code === 'version.changed' ? (
        <Alert color="yellow" role="alert" title={say.readAgain}>
          <Button size="xs" onClick={() => void queries.invalidateQueries()}>
            {say.again}
          </Button>
        </Alert>
      ) : (
        save.error !== null && <ProblemNotice error={save.error} />
      )}
    </GuardedForm>
  );
}

function draftOf({ name, startsOn, endsOn, contact, frozenDays, availabilityDeadlineAt, rules }: Campaign): Draft {
  return { name, startsOn, endsOn, contact, frozenDays, availabilityDeadlineAt, rules };
}
