import { Text } from '@mantine/core';
import { searchesOf, type Moment } from './moment.js';

const WIDTH = 480;
const HEIGHT = 120;
const MARGIN = 6;

interface Props {
  readonly moments: readonly Moment[];
  readonly label: string;
  /** Which line is which. */
  readonly legend: string;
}

/** Two lines that approach each other: the cost found above, the bound proved below; a thin one where a phase begins. A search that begins anew has a line of its own. */
export function ProgressChart({ moments, label, legend }: Props) {
  const last = Math.max(1, moments.at(-1)!.seconds);
  // The first bounds lie far below: the scale begins where the later half of the run was.
  const least = moments[Math.floor(moments.length / 2)]!.bound;
  const most = Math.max(...moments.map(({ objective }) => objective));
  const x = (seconds: number) => MARGIN + ((WIDTH - 2 * MARGIN) * seconds) / last;
  const y = (cost: number) => HEIGHT - MARGIN - ((HEIGHT - 2 * MARGIN) * Math.max(0, cost - least)) / Math.max(1, most - least);
  const line = (part: readonly Moment[], cost: (moment: Moment) => number) =>
    part.map((moment) => `${x(moment.seconds).toFixed(1)},${y(cost(moment)).toFixed(1)}`).join(' ');
  return (
    <figure style={{ margin: 0 }}>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width="100%" style={{ maxWidth: WIDTH }} role="img" aria-label={label}>
        {searchesOf(moments).map((search) => (
          <polyline
            key={search[0]!.seconds}
            points={line(search, ({ objective }) => objective)}
            fill="none"
            stroke="var(--mantine-color-blue-7)"
            strokeWidth="2"
          />
        ))}
        <polyline
          points={line(moments, ({ bound }) => bound)}
          fill="none"
          stroke="var(--mantine-color-teal-8)"
          strokeWidth="2"
          strokeDasharray="5 3"
        />
        {phaseBegins(moments).map((seconds) => (
          <line
            key={seconds}
            x1={x(seconds)}
            x2={x(seconds)}
            y1={MARGIN}
            y2={HEIGHT - MARGIN}
            stroke="var(--mantine-color-dimmed)"
            strokeDasharray="2 4"
          />
        ))}
      </svg>
      <Text component="figcaption" size="xs" c="dimmed">
        {legend}
      </Text>
    </figure>
  );
}

function phaseBegins(moments: readonly Moment[]): readonly number[] {
  return moments.flatMap(({ phase, seconds }, at) => (at > 0 && phase !== moments[at - 1]!.phase ? [seconds] : []));
}
