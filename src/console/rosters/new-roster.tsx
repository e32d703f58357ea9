import { Button, Checkbox, Group, Modal, Radio, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { textsOf } from '../parts/form-text.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { rostersCreateMutation, type RostersCreateData } from '../service/index.js';
import { useWords } from '../words/language.js';
import { words } from './words.js';

type Wish = RostersCreateData['body'];
type Kind = NonNullable<Wish['kind']>;

/** In the order in which they are planned. */
export const KINDS: readonly Kind[] = ['observers', 'organisers', 'commission'];

interface Props {
  readonly campaignId: string;
  readonly onClose: () => void;
}

/** A roster of a kind, for the whole campaign or for some of its days. */
export function NewRoster({ campaignId, onClose }: Props) {
  const say = useWords(words);
  const queries = useQueryClient();
  const [kind, setKind] = useState<Kind>('observers');
  const [isPart, setPart] = useState(false);
  const create = useMutation({
    ...rostersCreateMutation(),
    onSuccess: async () => {
      await queries.invalidateQueries();
      onClose();
    },
  });
  const wishIn = (form: HTMLFormElement): Wish => {
    const text = textsOf(form);
    const [from, to] = [text('from'), text('to')];
    return { name: text('name'), kind, scope: { ...(from !== '' && { from }), ...(to !== '' && { to }) } };
  };
  return (
    <Modal opened onClose={onClose} title={say.make} centered>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          create.mutate({ path: { campaignId }, body: wishIn(event.currentTarget) });
        }}
      >
        <Stack>
          {create.error !== null && <ProblemNotice error={create.error} />}
          <Radio.Group label={say.whom} value={kind} onChange={(value) => setKind(KINDS.find((one) => one === value) ?? kind)}>
            <Stack gap="xs" mt="xs">
              {KINDS.map((one) => (
                <Radio key={one} value={one} label={say.kinds[one]} description={say.kindHints[one]} />
              ))}
            </Stack>
          </Radio.Group>
          <TextInput key={kind} label={say.name} name="name" required maxLength={200} defaultValue={say.kinds[kind]} />
          <Checkbox label={say.part} checked={isPart} onChange={(event) => setPart(event.currentTarget.checked)} />
          {isPart && (
            <Group grow>
              <TextInput type="date" label={say.from} name="from" />
              <TextInput type="date" label={say.to} name="to" />
            </Group>
          )}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {say.cancel}
            </Button>
            <Button type="submit" loading={create.isPending}>
              {say.makeIt}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
