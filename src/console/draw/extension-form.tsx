import { Button, Group, NumberInput, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { AskingForm } from '../parts/asking-form.js';
import { Confirm } from '../parts/confirm.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { drawsExtendMutation } from '../service/index.js';
import { DEVICE_ZONE, useFormats } from '../words/formats.js';
import { useWords } from '../words/language.js';
import styles from './draw.module.css';
import { PartiesSection } from './parties-section.js';
import { momentOf, RandomnessFields, randomnessOf, usualSource } from './randomness-fields.js';
import { nextStage, useDrawStep, type Draw } from './use-draw-step.js';
import { words } from './words.js';

/** A larger sample: new commitments, a new order, new randomness. */
export function ExtensionForm({ draw }: { readonly draw: Draw }) {
  const say = useWords(words);
  const { moment } = useFormats();
  const [total, setTotal] = useState<number | ''>('');
  const [reason, setReason] = useState('');
  const [source, setSource] = useState(usualSource);
  const [isAsking, setAsking] = useState(false);
  const extend = useMutation({ ...drawsExtendMutation(), ...useDrawStep(draw.id) });
  const announce = () => {
    setAsking(false);
    extend.mutate({ path: { id: draw.id }, body: { total: Number(total), reason, randomness: randomnessOf(source) } });
  };
  return (
    <details className="no-print">
      <summary>{say.extension}</summary>
      <Stack mt="xs">
        <Text size="sm" maw="50rem">
          {say.extensionLead}
        </Text>
        <PartiesSection draw={draw} stage={nextStage(draw)} mayCommit />
        <AskingForm
          sending={extend}
          onSend={() => {
            setAsking(true);
          }}
        >
          <Stack gap="sm" maw="50rem">
            <TextInput
              name="reason"
              label={say.whyExtend}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
              required
              maxLength={300}
            />
            <SimpleGrid cols={{ base: 1, sm: 3 }} className={styles['fields']}>
              <NumberInput
                name="total"
                label={say.newTotal}
                value={total}
                onChange={(value) => setTotal(value === '' ? '' : Number(value))}
                min={draw.drawn + 1}
                max={draw.works}
                allowDecimal={false}
                required
              />
              <RandomnessFields source={source} onChange={setSource} />
            </SimpleGrid>
            {extend.error !== null && <ProblemNotice error={extend.error} />}
            <Group>
              <Button type="submit" loading={extend.isPending}>
                {say.extend}
              </Button>
            </Group>
          </Stack>
        </AskingForm>
        {isAsking && (
          <Confirm
            title={say.extend}
            ask={say.extendAsk(say.works(Number(total) - draw.drawn), moment(momentOf(source), DEVICE_ZONE))}
            doIt={say.extend}
            onYes={announce}
            onNo={() => setAsking(false)}
          />
        )}
      </Stack>
    </details>
  );
}
