import { Input, NumberInput, SimpleGrid } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { drawsGroupsOptions } from '../service/index.js';
import { useWords } from '../words/language.js';
import styles from './draw.module.css';
import type { Draw } from './use-draw-step.js';
import { useStratumName } from './use-stratum-name.js';
import { words } from './words.js';

/** Strata by name with the least number of works that each gives. */
export type LeastOf = Readonly<Record<string, number>>;

interface Props {
  readonly draw: Draw;
  readonly value: LeastOf;
  readonly onChange: (value: LeastOf) => void;
}

/** For a list in groups by risk: which level stands behind each group, and how many works it gives at least. */
export function GroupLeast({ draw, value, onChange }: Props) {
  const say = useWords(words);
  const nameOf = useStratumName();
  const groups = useQuery(drawsGroupsOptions({ path: { id: draw.id } })).data?.items ?? [];
  if (groups.length === 0) return null;
  const sizes = new Map(draw.strata.map(({ name, works }) => [name, works]));
  return (
    <Input.Wrapper label={say.groupLeast} description={say.groupLeastHint} labelElement="div">
      <SimpleGrid cols={{ base: 1, sm: 3 }} className={styles['fields']} mt="xs" role="group" aria-label={say.groupLeast}>
        {groups.map(({ stratum, level }) => (
          <NumberInput
            name={`minOf.${stratum}`}
            key={stratum}
            label={nameOf(stratum)}
            description={say.groupOf(level, say.works(sizes.get(stratum) ?? 0))}
            value={value[stratum] ?? ''}
            onChange={(least) => onChange(changed(value, stratum, least))}
            min={0}
            max={sizes.get(stratum) ?? 0}
            allowDecimal={false}
          />
        ))}
      </SimpleGrid>
    </Input.Wrapper>
  );
}

/** An empty field asks for nothing of its own. */
function changed(value: LeastOf, stratum: string, least: number | string): LeastOf {
  const others = Object.entries(value).filter(([name]) => name !== stratum);
  return Object.fromEntries(least === '' ? others : [...others, [stratum, Number(least)]]);
}
