import { Radio, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { DialogueButtons } from '../parts/dialogue-buttons.js';
import { FormDialogue } from '../parts/form-dialogue.js';
import { textsOf } from '../parts/form-text.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { rostersCreateMutation, type RostersCreateData } from '../service/index.js';
import { ScopeFields } from '../roster/scope-fields.js';
import type { Scope } from '../roster/use-scope-sentence.js';
import { useWords } from '../words/language.js';
import { words } from './words.js';

type Wish = RostersCreateData['body'];
type Kind = NonNullable<Wish['kind']>;

/** In the order in which they are planned. */
export const KINDS: readonly Kind[] = ['observers', 'organisers', 'commission'];

interface Props {
  readonly campaignId: string;
  readonly onMade?: (rosterId: string) => void;
  readonly onClose: () => void;
}

/** A roster of a kind, for the whole campaign or for a part of it. */
export function NewRoster({ campaignId, onMade, onClose }: Props) {
  const say = useWords(words);
  const queries = useQueryClient();
  const [kind, setKind] = useState<Kind>('observers');
  const [scope, setScope] = useState<Scope>({});
  const create = useMutation({
    ...rostersCreateMutation(),
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries();
      onMade?.(id);
      onClose();
    },
  });
  const wishIn = (form: HTMLFormElement): Wish => {
    return { name: textsOf(form)('name'), kind, scope };
  };
  return (
    <FormDialogue
      onClose={onClose}
      title={say.make}
      centered
      isPending={create.isPending}
      onSend={(sent) => create.mutate({ path: { campaignId }, body: wishIn(sent) })}
    >
      {create.error !== null && <ProblemNotice error={create.error} />}
      <Radio.Group label={say.whom} value={kind} onChange={(value) => setKind(KINDS.find((one) => one === value) ?? kind)}>
        <Stack gap="xs" mt="xs">
          {KINDS.map((one) => (
            <Radio
              key={one}
              value={one}
              label={say.kinds[one]}
              description={say.kindHints[one]}
              data-autofocus={one === kind || undefined}
            />
          ))}
        </Stack>
      </Radio.Group>
      <TextInput key={kind} label={say.name} name="name" required maxLength={200} defaultValue={say.kinds[kind]} />
      <ScopeFields scope={scope} change={setScope} />
      <DialogueButtons onCancel={onClose} doIt={say.makeIt} isPending={create.isPending} />
    </FormDialogue>
  );
}
