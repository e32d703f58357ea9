import { SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { useFormats } from '../words/formats.js';
import { useWords } from '../words/language.js';
import type { DraftFields, Rules } from './campaign-form.js';
import { CountField } from '../parts/count-field.js';
import { words } from './words.js';

/** What inconveniences cost, said in minutes of travel. */
export function Prices({ draft: { rules }, change }: DraftFields) {
  const say = useWords(words);
  const { number } = useFormats();
  const { weights, slotWeights, ifNeededCost } = rules;
  const set = (part: Partial<Rules>) => change({ rules: { ...rules, ...part } });
  const weigh = (part: Partial<Rules['weights']>) => set({ weights: { ...weights, ...part } });
  const inMinutes = (cost: number) => number(weights.tripMinute === 0 ? 0 : cost / weights.tripMinute);
  return (
    <Stack component="section" maw="44rem">
      <div>
        <Title order={2} size="h4">
          {say.weights}
        </Title>
        <Text size="sm">{say.weightsHint}</Text>
      </div>
      <Text fw={600} size="sm">
        {say.shortage}
      </Text>
      <SimpleGrid role="group" aria-label={say.shortage} cols={{ base: 2, sm: 4 }} verticalSpacing="xs">
        {say.levels.map((level, index) => (
          <CountField
            name={`slotWeights.${index}`}
            key={level}
            label={level}
            value={slotWeights[index] ?? 0}
            onChange={(next) =>
              set({ slotWeights: slotWeights.map((old, at) => (at === index ? next : old)) as Rules['slotWeights'] })
            }
          />
        ))}
      </SimpleGrid>
      <Text size="sm">{say.shortageExample(inMinutes(slotWeights[0] ?? 0))}</Text>
      <SimpleGrid cols={{ base: 1, sm: 2 }} style={{ alignItems: 'end' }}>
        <CountField
          name="weights.tripMinute"
          label={say.tripMinute}
          description={say.tripHint}
          value={weights.tripMinute}
          onChange={(tripMinute) => weigh({ tripMinute })}
        />
        <CountField
          name="weights.balance"
          label={say.balance}
          description={say.balanceHint}
          value={weights.balance}
          onChange={(balance) => weigh({ balance })}
        />
        <CountField
          name="weights.repeatPlace"
          label={say.repeatPlace}
          description={say.costs(inMinutes(weights.repeatPlace))}
          value={weights.repeatPlace}
          onChange={(repeatPlace) => weigh({ repeatPlace })}
        />
        <CountField
          name="weights.lastYear"
          label={say.lastYear}
          description={say.costs(inMinutes(weights.lastYear))}
          value={weights.lastYear}
          onChange={(lastYear) => weigh({ lastYear })}
        />
        <CountField
          name="weights.reciprocity"
          label={say.reciprocityWeight}
          description={say.costs(inMinutes(weights.reciprocity))}
          value={weights.reciprocity}
          onChange={(reciprocity) => weigh({ reciprocity })}
        />
        <CountField
          name="ifNeededCost"
          label={say.ifNeeded}
          description={say.costs(inMinutes(ifNeededCost))}
          value={ifNeededCost}
          onChange={(next) => set({ ifNeededCost: next })}
        />
        <CountField
          name="weights.change"
          label={say.change}
          description={say.changeExample(inMinutes(weights.change))}
          value={weights.change}
          onChange={(next) => weigh({ change: next })}
        />
        <CountField
          name="weights.person"
          label={say.person}
          description={say.personHint}
          value={weights.person}
          onChange={(person) => weigh({ person })}
        />
      </SimpleGrid>
    </Stack>
  );
}
