import { Checkbox, Group, Stack, Switch, Text, Title } from '@mantine/core';
import { useWords } from '../words/language.js';
import type { DraftFields, Rules } from './campaign-form.js';
import { CountField, LimitField } from '../parts/count-field.js';
import { CoverField } from './cover-field.js';
import { ModeField } from './mode-field.js';
import { words } from './words.js';

const KINDS = ['employment', 'child', 'relative', 'former', 'declared'] as const;
const SAMPLE_KM = 12;

/** What is forbidden and what is demanded, each with an example of what it means. */
export function RuleFields({ draft: { rules }, change }: DraftFields) {
  const say = useWords(words);
  const set = (part: Partial<Rules>) => change({ rules: { ...rules, ...part } });
  const { fixedMinutes, speedKmh } = rules.travel;
  return (
    <Stack component="section" maw="44rem">
      <div>
        <Title order={2} size="h4">
          {say.rules}
        </Title>
        <Text size="sm">{say.rulesHint}</Text>
      </div>
      <Checkbox.Group
        label={say.conflictKinds}
        value={rules.conflictKinds}
        onChange={(chosen) => set({ conflictKinds: KINDS.filter((kind) => chosen.includes(kind)) })}
      >
        <Group mt="xs">
          {KINDS.map((kind) => (
            <Checkbox key={kind} value={kind} label={say.kinds[kind]} />
          ))}
        </Group>
      </Checkbox.Group>
      <Switch
        label={say.tiesAsDeclared}
        description={say.tiesAsDeclaredExample}
        checked={rules.tiesAsDeclared}
        onChange={(event) => set({ tiesAsDeclared: event.currentTarget.checked })}
      />
      <Switch
        label={say.subjectConflict}
        description={say.subjectConflictExample}
        checked={rules.subjectConflict}
        onChange={(event) => set({ subjectConflict: event.currentTarget.checked })}
      />
      <Switch
        label={say.trainingRequired}
        description={say.trainingExample}
        checked={rules.trainingRequired}
        onChange={(event) => set({ trainingRequired: event.currentTarget.checked })}
      />
      <CoverField value={rules.coverFromRisk} onChange={(coverFromRisk) => set({ coverFromRisk })} />
      <CountField
        name="arriveBeforeMinutes"
        label={say.arrive}
        description={say.arriveExample(rules.arriveBeforeMinutes)}
        value={rules.arriveBeforeMinutes}
        onChange={(arriveBeforeMinutes) => set({ arriveBeforeMinutes })}
      />
      <CountField
        name="leaveAfterMinutes"
        label={say.leave}
        description={say.leaveExample(rules.leaveAfterMinutes)}
        value={rules.leaveAfterMinutes}
        onChange={(leaveAfterMinutes) => set({ leaveAfterMinutes })}
      />
      <LimitField
        name="rules.perDay"
        label={say.perDay}
        description={say.perDayHint}
        value={rules.perDay}
        onChange={(perDay) => set({ perDay })}
      />
      <LimitField
        name="maxDatesPerPlace"
        label={say.maxDates}
        description={say.maxDatesHint}
        value={rules.maxDatesPerPlace}
        onChange={(maxDatesPerPlace) => set({ maxDatesPerPlace })}
      />
      <ModeField
        name="rules.reciprocity"
        label={say.reciprocity}
        description={say.reciprocityExample}
        value={rules.reciprocity}
        onChange={(reciprocity) => set({ reciprocity })}
      />
      <CountField
        name="travel.fixedMinutes"
        label={say.travel}
        value={fixedMinutes}
        onChange={(next) => set({ travel: { speedKmh, fixedMinutes: next } })}
      />
      <CountField
        name="travel.speedKmh"
        label={say.speed}
        description={say.travelExample(Math.round(fixedMinutes + (SAMPLE_KM / speedKmh) * 60))}
        value={speedKmh}
        min={1}
        onChange={(next) => set({ travel: { fixedMinutes, speedKmh: next } })}
      />
    </Stack>
  );
}
