import { Button, Card, Checkbox, Group, Stack, Text } from '@mantine/core';
import { CountField } from '../parts/count-field.js';
import { useLanguage, useWords } from '../words/language.js';
import { choicesOf, titleOf } from '../words/vocabulary.js';
import type { DraftFields, Rules } from './campaign-form.js';
import { quotaWords } from './kind-words.js';
import { RiskField } from './risk-field.js';
import { Section } from './section.js';

type Quota = Rules['quotas'][number];

const NEW: Quota = { fromRisk: 0, categories: ['public'], min: 1, weight: 400 };

/** Whom a place wants among its observers, and what it costs to do without. */
export function QuotaFields({ draft: { rules }, change }: DraftFields) {
  const say = useWords(quotaWords);
  const set = (quotas: Rules['quotas']) => change({ rules: { ...rules, quotas } });
  const replace = (at: number, quota: Quota) => set(rules.quotas.map((old, index) => (index === at ? quota : old)));
  return (
    <Section title={say.title} hint={say.hint}>
      {rules.quotas.map((quota, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- a quota has no name of its own, and the list is edited in place
        <QuotaCard
          key={at}
          name={`quotas.${at}`}
          quota={quota}
          onChange={(next) => replace(at, next)}
          onRemove={() => set(rules.quotas.toSpliced(at, 1))}
        />
      ))}
      <Group className="no-print">
        <Button variant="default" onClick={() => set([...rules.quotas, NEW])}>
          {say.add}
        </Button>
      </Group>
    </Section>
  );
}

interface CardProps {
  readonly name: string;
  readonly quota: Quota;
  readonly onChange: (quota: Quota) => void;
  readonly onRemove: () => void;
}

function QuotaCard({ name, quota, onChange, onRemove }: CardProps) {
  const say = useWords(quotaWords);
  const { language } = useLanguage();
  const { fromRisk, categories, min, weight } = quota;
  const offered = choicesOf('category', language);
  const chosen = categories.map((category) => titleOf('category', category, language)).join(', ');
  const sentence = say.sentence(min, chosen, fromRisk);
  return (
    <Card withBorder role="group" aria-label={sentence}>
      <Stack gap="sm">
        <Text size="sm">{sentence}</Text>
        <Checkbox.Group
          label={say.categories}
          value={[...categories]}
          onChange={(values) => values.length > 0 && onChange({ ...quota, categories: values })}
        >
          <Group mt="xs">
            {offered.map(({ value, label }) => (
              <Checkbox key={value} value={value} label={label} />
            ))}
          </Group>
        </Checkbox.Group>
        <Group align="flex-end">
          <RiskField name={`${name}.fromRisk`} value={fromRisk} onChange={(next) => onChange({ ...quota, fromRisk: next })} />
          <CountField name={`${name}.min`} label={say.min} value={min} onChange={(next) => onChange({ ...quota, min: next })} />
          <CountField
            name={`${name}.weight`}
            label={say.weight}
            value={weight}
            onChange={(next) => onChange({ ...quota, weight: next })}
          />
        </Group>
        <Group className="no-print">
          <Button size="xs" variant="default" onClick={onRemove}>
            {say.remove}
          </Button>
        </Group>
      </Stack>
    </Card>
  );
}
