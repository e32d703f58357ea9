import styles from './charts.module.css';
import { funnelScale, type Funnel } from './funnel-scale.js';
import { useFormats } from '../words/formats.js';
import { NumberedDots } from './numbered-dots.js';

interface Props {
  readonly funnel: Funnel;
  readonly label: string;
  readonly shareName: string;
  readonly worksName: string;
  /** What stands beside a point: its number in the table. */
  readonly numberOf: (point: Funnel['points'][number]) => number;
  readonly isNamed: (point: Funnel['points'][number]) => boolean;
}

/** Share mis-marked against works checked, with exact limits; beyond them chance is an unlikely explanation. */
export function FunnelPlot({ funnel, label, shareName, worksName, numberOf, isNamed }: Props) {
  const { percent } = useFormats();
  const { box, x, y, shares, sizes } = funnelScale(funnel);
  const lineOf = (value: (limit: Funnel['limits'][number]) => number) =>
    funnel.limits.map((limit, index) => `${index === 0 ? 'M' : 'L'}${x(limit.checked)} ${y(value(limit))}`).join('');
  return (
    <svg viewBox={`0 0 ${box.width} ${box.height}`} className={styles['plot']} role="img" aria-label={label}>
      {shares.map((share) => (
        <g key={share}>
          <line x1={box.left} x2={box.right} y1={y(share)} y2={y(share)} className={styles['grid']} />
          <text x={box.left - 8} y={y(share) + 4} textAnchor="end">
            {percent(share)}
          </text>
        </g>
      ))}
      {sizes.map((size) => (
        <text key={size} x={x(size)} y={box.floor + 18} textAnchor="middle">
          {size}
        </text>
      ))}
      <line x1={box.left} x2={box.right} y1={y(funnel.centre)} y2={y(funnel.centre)} className={styles['axis']} />
      <path d={lineOf(({ inner: [low] }) => low)} className={styles['inner']} />
      <path d={lineOf(({ inner: [, high] }) => high)} className={styles['inner']} />
      <path d={lineOf(({ outer: [low] }) => low)} className={styles['outer']} />
      <path d={lineOf(({ outer: [, high] }) => high)} className={styles['outer']} />
      <NumberedDots
        points={funnel.points}
        spotOf={({ checked, share }) => ({ x: x(checked), y: y(share) })}
        numberOf={numberOf}
        isHigh={isNamed}
        right={box.width}
      />
      <text x={8} y={22}>
        {shareName}
      </text>
      <text x={(box.left + box.right) / 2} y={box.height - 6} textAnchor="middle">
        {worksName}
      </text>
    </svg>
  );
}
