import { Text } from '@mantine/core';
import type { AllocationsFindResponse } from '../service/index.js';
import { useFormats } from '../words/formats.js';
import { useWords } from '../words/language.js';
import { words } from './words.js';

/** How good an assignment is known to be, and what it leaves open. */
export function Proof({ allocation }: { readonly allocation: AllocationsFindResponse }) {
  const say = useWords(words);
  const { percent } = useFormats();
  const { figures, shortages } = allocation;
  return (
    <>
      <Text inherit span>
        {figures.status === 'optimal' ? say.optimal : say.feasible(percent(figures.gap))}
      </Text>
      {shortages > 0 && (
        <Text inherit c="var(--mantine-color-error)">
          {say.shortages(shortages)}
        </Text>
      )}
    </>
  );
}
