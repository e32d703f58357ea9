import { NumberInput, SimpleGrid, Text } from '@mantine/core';
import { useWords } from '../words/language.js';
import { words } from './words.js';

const MOST_MINUTES = 100_000;

/** Minutes by an expert's code, where they differ from the usual. */
export type Capacities = Readonly<Record<string, number>>;

interface Props {
  readonly codes: readonly string[];
  readonly usual: number;
  readonly capacities: Capacities;
  readonly onChange: (capacities: Capacities) => void;
}

/** How long each expert can work; 0 leaves the expert out. */
export function ExpertCapacities({ codes, usual, capacities, onChange }: Props) {
  const { form } = useWords(words);
  const choose = (code: string, minutes: number | null) => {
    const { [code]: _before, ...others } = capacities;
    onChange(minutes === null ? others : { ...others, [code]: minutes });
  };
  return (
    <details>
      <summary>{form.each}</summary>
      <Text size="sm" my="xs">
        {form.eachHint}
      </Text>
      <SimpleGrid cols={{ base: 2, sm: 4 }}>
        {codes.map((code) => (
          <NumberInput
            name={`capacities.${code}`}
            key={code}
            label={code}
            placeholder={String(usual)}
            value={capacities[code] ?? ''}
            onChange={(value) => choose(code, value === '' ? null : Number(value))}
            min={0}
            max={MOST_MINUTES}
            allowDecimal={false}
          />
        ))}
      </SimpleGrid>
    </details>
  );
}
