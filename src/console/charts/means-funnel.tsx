import { Stack, Text, Title } from '@mantine/core';
import styles from './charts.module.css';
import { NumberedDots } from './numbered-dots.js';

interface MeanPoint {
  readonly number: number;
  readonly pupils: number;
  /** In standard deviations of all. */
  readonly shift: number;
}

interface Props {
  readonly label: string;
  readonly hint: string;
  readonly sizeName: string;
  readonly points: readonly MeanPoint[];
}

const BOX = { width: 760, height: 340, left: 44, right: 736, top: 16, floor: 292 } as const;
const [INNER, OUTER] = [1.96, 3.09];
const STEPS = 60;
const LEAST_SIZE = 5;
const SHIFTS = [-3, -2, -1, 0, 1, 2, 3];

/** Means of schools against their sizes, with the limits that chance alone would keep to. */
export function MeansFunnel({ label, hint, sizeName, points }: Props) {
  if (points.length === 0) return null;
  const { x, y, most, highest } = scaleOf(points);
  const sizes = Array.from({ length: STEPS }, (_, i) => LEAST_SIZE + ((most - LEAST_SIZE) * i) / (STEPS - 1));
  const limit = (z: number) =>
    sizes
      .filter((size) => Math.abs(z) / Math.sqrt(size) <= highest)
      .map((size, index) => `${index === 0 ? 'M' : 'L'}${x(size)} ${y(z / Math.sqrt(size))}`)
      .join('');
  const step = most > 120 ? 50 : 20;
  return (
    <Stack gap={4}>
      <Title order={2} size="h4">
        {label}
      </Title>
      <svg viewBox={`0 0 ${BOX.width} ${BOX.height}`} className={styles['plot']} role="img" aria-label={label}>
        {SHIFTS.filter((shift) => Math.abs(shift) <= highest).map((shift) => (
          <g key={shift}>
            <line x1={BOX.left} x2={BOX.right} y1={y(shift)} y2={y(shift)} className={styles[shift === 0 ? 'axis' : 'grid']} />
            <text x={BOX.left - 8} y={y(shift) + 4} textAnchor="end">
              {String(shift).replace('-', '−')}
            </text>
          </g>
        ))}
        {Array.from({ length: Math.floor(most / step) }, (_, i) => (i + 1) * step).map((pupils) => (
          <text key={pupils} x={x(pupils)} y={BOX.floor + 18} textAnchor="middle">
            {pupils}
          </text>
        ))}
        {[INNER, -INNER].map((z) => (
          <path key={z} d={limit(z)} className={styles['inner']} />
        ))}
        {[OUTER, -OUTER].map((z) => (
          <path key={z} d={limit(z)} className={styles['outer']} />
        ))}
        <NumberedDots
          points={points}
          spotOf={({ pupils, shift }) => ({ x: x(pupils), y: y(shift) })}
          numberOf={({ number }) => number}
          isHigh={isOutside}
          right={BOX.width}
        />
        <text x={(BOX.left + BOX.right) / 2} y={BOX.height - 6} textAnchor="middle">
          {sizeName}
        </text>
      </svg>
      <Text size="xs" c="dimmed" maw="50rem">
        {hint}
      </Text>
    </Stack>
  );
}

/** Whether chance alone is an unlikely explanation. */
function isOutside({ pupils, shift }: MeanPoint): boolean {
  return Math.abs(shift) > OUTER / Math.sqrt(pupils);
}

function scaleOf(points: readonly MeanPoint[]) {
  const most = Math.max(30, ...points.map(({ pupils }) => pupils)) + 5;
  const highest = Math.max(1, ...points.map(({ shift }) => Math.abs(shift))) * 1.1;
  const x = (pupils: number) => BOX.left + (pupils / most) * (BOX.right - BOX.left);
  const y = (shift: number) => (BOX.top + BOX.floor) / 2 - (shift / highest) * ((BOX.floor - BOX.top) / 2);
  return { x, y, most, highest };
}
