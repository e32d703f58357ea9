import styles from './charts.module.css';

const WIDTH = 640;
const HEIGHT = 182;
const FLOOR = 152;
/** Room for the marks above their boundaries. */
const TOP = 30;
const LABEL_EVERY = 5;
/** The mark that begins at the first boundary. */
const WORST_BOUNDED = 3;

interface Props {
  readonly label: string;
  /** How many had each score, from 0 up. */
  readonly scores: readonly number[];
  /** The share of each score elsewhere; empty: nothing to compare with. */
  readonly reference: readonly number[];
  /** Scores at which a better mark begins. */
  readonly boundaries: readonly number[];
  /** A mark as it is written above its boundary. */
  readonly mark: (mark: number) => string;
}

/** How a school's scores are spread, against the others (the line) and the boundaries of marks (dashed). */
export function ScoreHistogram({ label, scores, reference, boundaries, mark }: Props) {
  const pupils = scores.reduce((sum, count) => sum + count, 0);
  const shares = scores.map((count) => count / Math.max(1, pupils));
  const highest = Math.max(0.01, ...shares, ...reference);
  const step = WIDTH / scores.length;
  const y = (share: number) => FLOOR - (share / highest) * (FLOOR - TOP);
  const line = reference.map((share, score) => `${score === 0 ? 'M' : 'L'}${(score + 0.5) * step} ${y(share)}`).join('');
  return (
    <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className={styles['plot']} role="img" aria-label={label}>
      {shares.map((share, score) => (
        // A score is its own key.
        // oxlint-disable-next-line react/no-array-index-key
        <g key={score}>
          <rect
            x={score * step + 1}
            y={y(share)}
            width={Math.max(1, step - 2)}
            height={FLOOR - y(share)}
            className={styles['calm']}
          />
          {score % LABEL_EVERY === 0 && (
            <text x={(score + 0.5) * step} y={FLOOR + 5} textAnchor="middle" dominantBaseline="hanging">
              {score}
            </text>
          )}
        </g>
      ))}
      {boundaries.map((score, index) => (
        <g key={score}>
          <line x1={score * step} x2={score * step} y1={TOP} y2={FLOOR} className={styles['inner']} />
          <text x={score * step} y={TOP - 7} textAnchor="middle">
            {mark(index + WORST_BOUNDED)}
          </text>
        </g>
      ))}
      <path d={line} className={styles['reference']} />
      <line x1={0} x2={WIDTH} y1={FLOOR} y2={FLOOR} className={styles['axis']} />
    </svg>
  );
}
