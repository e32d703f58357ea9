import { Button, Group, NumberInput, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { AskingForm } from '../parts/asking-form.js';
import { Confirm } from '../parts/confirm.js';
import { ProblemNotice } from '../parts/problem-notice.js';
import { drawsPlanMutation } from '../service/index.js';
import { DEVICE_ZONE, useFormats } from '../words/formats.js';
import { useWords } from '../words/language.js';
import styles from './draw.module.css';
import { GroupLeast, type LeastOf } from './group-least.js';
import { PlannerSentences } from './planner-sentences.js';
import { momentOf, RandomnessFields, randomnessOf, usualSource } from './randomness-fields.js';
import { useDrawStep, type Draw } from './use-draw-step.js';
import { words } from './words.js';

const USUAL = { sharePercent: 10, confidencePercent: 95, minPerStratum: 1 };

/** The plan of a draw: how many works, and where the randomness will come from. */
export function PlanForm({ draw }: { readonly draw: Draw }) {
  const say = useWords(words);
  const { moment } = useFormats();
  const [question, setQuestion] = useState(USUAL);
  const [minOf, setMinOf] = useState<LeastOf>({});
  const [total, setTotal] = useState<number | ''>('');
  const [source, setSource] = useState(usualSource);
  const [isAsking, setAsking] = useState(false);
  const plan = useMutation({ ...drawsPlanMutation(), ...useDrawStep(draw.id) });
  const field = (name: keyof typeof USUAL, label: string, min: number, max: number) => (
    <NumberInput
      name={name}
      label={label}
      value={question[name]}
      onChange={(value) => setQuestion({ ...question, [name]: Number(value) })}
      min={min}
      max={max}
      required
    />
  );
  const announce = () => {
    setAsking(false);
    plan.mutate({ path: { id: draw.id }, body: { ...question, minOf, total: Number(total), randomness: randomnessOf(source) } });
  };
  return (
    <AskingForm
      className="no-print"
      sending={plan}
      onSend={() => {
        setAsking(true);
      }}
    >
      <Stack component="section" gap="sm" maw="50rem">
        <Title order={2} size="h4">
          {say.plan}
        </Title>
        <Text size="sm">{say.planLead}</Text>
        <SimpleGrid cols={{ base: 1, sm: 3 }} className={styles['fields']}>
          {field('sharePercent', say.share, 0.1, 100)}
          {field('confidencePercent', say.confidence, 50, 99.9)}
          {field('minPerStratum', say.least, 0, 1000)}
        </SimpleGrid>
        <GroupLeast draw={draw} value={minOf} onChange={setMinOf} />
        <PlannerSentences strata={draw.strata} question={question} hasOwnShares={Object.keys(minOf).length > 0} onUse={setTotal} />
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          <NumberInput
            name="total"
            label={say.sample}
            value={total}
            onChange={(value) => setTotal(value === '' ? '' : Number(value))}
            min={1}
            max={draw.works}
            allowDecimal={false}
            required
          />
          <RandomnessFields source={source} onChange={setSource} />
        </SimpleGrid>
        {plan.error !== null && <ProblemNotice error={plan.error} />}
        <Group>
          <Button type="submit" loading={plan.isPending}>
            {say.announce}
          </Button>
        </Group>
      </Stack>
      {isAsking && (
        <Confirm
          title={say.announce}
          ask={say.announceAsk(say.works(Number(total)), moment(momentOf(source), DEVICE_ZONE))}
          doIt={say.announce}
          onYes={announce}
          onNo={() => setAsking(false)}
        />
      )}
    </AskingForm>
  );
}
