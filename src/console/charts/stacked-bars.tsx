import { Box, Text } from '@mantine/core';
import styles from './charts.module.css';

export interface BarPart {
  readonly name: string;
  readonly value: number;
  readonly tone: 'calm' | 'high' | 'low';
}

interface Props {
  readonly label: string;
  readonly rows: readonly { readonly name: string; readonly parts: readonly BarPart[] }[];
}

/** A bar for each row, its parts side by side; the same figures are written out, so that nothing hangs on a colour. */
export function StackedBars({ label, rows }: Props) {
  const most = Math.max(1, ...rows.map(({ parts }) => sum(parts)));
  return (
    <Box component="ul" className={styles['bars']} aria-label={label}>
      {rows.map(({ name, parts }, at) => (
        <li key={at}>
          <Text size="sm">{name}</Text>
          <svg viewBox={`0 0 ${most} 10`} preserveAspectRatio="none" className={styles['bar']} aria-hidden>
            {parts.map((part, index) => (
              <rect key={part.name} x={sum(parts.slice(0, index))} width={part.value} height={10} className={styles[part.tone]} />
            ))}
          </svg>
          <Text size="sm" className={styles['key']}>
            {parts.map((part) => (
              <span key={part.name} className={styles[part.tone]}>
                {`${part.name}: ${part.value}`}
              </span>
            ))}
          </Text>
        </li>
      ))}
    </Box>
  );
}

function sum(parts: readonly BarPart[]): number {
  return parts.reduce((total, { value }) => total + value, 0);
}
