import styles from './charts.module.css';

const WIDTH = 480;
const HEIGHT = 196;
const FLOOR = 140;
const TOP = 26;
/** Room for a number under each bar. */
const LABEL_WIDTH = 26;

export interface Bar {
  readonly name: string;
  readonly count: number;
}

interface Props {
  readonly bars: readonly Bar[];
  /** The same in a sentence. */
  readonly label: string;
  /** What stands under the bars. */
  readonly axis: string;
  /** The count at the top of the chart, for charts that stand side by side; the highest of its own if not given. */
  readonly highest?: number;
}

/** How often each value occurs: a bar with its count above and the value below. */
export function CountBars({ bars, label, axis, highest = Math.max(1, ...bars.map(({ count }) => count)) }: Props) {
  const step = WIDTH / bars.length;
  const every = Math.max(1, Math.ceil(LABEL_WIDTH / step));
  const top = (count: number) => FLOOR - (count / highest) * (FLOOR - TOP);
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className={styles['plot']} role="img" aria-label={label}>
      {bars.map(({ name, count }, at) => (
        <g key={name}>
          <rect
            x={at * step + 1}
            y={top(count)}
            width={Math.max(1, step - 2)}
            height={FLOOR - top(count)}
            className={styles['calm']}
          />
          {count > 0 && (every === 1 || bars.length < 40) && (
            <text x={(at + 0.5) * step} y={top(count) - 4} textAnchor="middle">
              {count}
            </text>
          )}
          {at % every === 0 && (
            <text x={(at + 0.5) * step} y={FLOOR + 22} textAnchor="middle">
              {name}
            </text>
          )}
        </g>
      ))}
      <line x1={0} x2={WIDTH} y1={FLOOR} y2={FLOOR} className={styles['axis']} />
      <text x={WIDTH / 2} y={HEIGHT - 6} textAnchor="middle">
        {axis}
      </text>
    </svg>
  );
}
