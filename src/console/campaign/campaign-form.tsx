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
  /** As it was when it was last read or saved here. */
  const [base, setBase] = useState(campaign);
  const [draft, setDraft] = useState<Draft>(() => draftOf(campaign));
  const isChanged = JSON.stringify(draft) !== JSON.stringify(draftOf(base));
  if (!isChanged && base.version < campaign.version) {
    setBase(campaign);
    setDraft(draftOf(campaign));
  }
  const save = useMutation({
    ...campaignsChangeMutation(),
    onSuccess: async (saved, { body }) => {
      setBase(saved);
      // What was typed while it was being saved stays.
      setDraft((now) => (now === body ? draftOf(saved) : now));
      notifications.show({ message: say.saved });
      await queries.invalidateQueries();
    },
  });
  const readAgain = async () => {
    await queries.invalidateQueries();
    setDraft(draftOf(base));
    save.reset();
  };
  const fields: DraftFields = { draft, change: (part) => setDraft({ ...draft, ...part }) };
  return (
    <GuardedForm
      right="campaigns.change"
      frame={{ variant: 'unstyled' }}
      gap="lg"
      onSave={() => save.mutate({ path: { id: base.id }, body: draft, ...ifMatch(base) })}
      save={say.save}
      saving={save}
      isChanged={isChanged}
      refusal={save.error !== null && <Refusal error={save.error} readAgain={() => void readAgain()} />}
    >
      <CampaignFacts {...fields} timeZone={base.timeZone} />
      <RuleFields {...fields} />
      <Prices {...fields} />
      <QuotaFields {...fields} />
      <OrganiserFields {...fields} />
      <CommissionFields {...fields} />
    </GuardedForm>
  );
}

function Refusal({ error, readAgain }: { readonly error: { readonly code?: string | undefined }; readonly readAgain: () => void }) {
  const say = useWords(words);
  if (error.code !== 'version.changed') return <ProblemNotice error={error} />;
  return (
    <Alert color="yellow" role="alert" title={say.readAgain}>
      <Button size="xs" onClick={readAgain}>
        {say.again}
      </Button>
    </Alert>
  );
}

function draftOf({ name, startsOn, endsOn, contact, frozenDays, availabilityDeadlineAt, rules }: Campaign): Draft {
  return { name, startsOn, endsOn, contact, frozenDays, availabilityDeadlineAt, rules };
}
