import { labelPlaces, numbersOf } from '../../drawing/label-places.js';
import styles from './charts.module.css';
import { funnelScale, type Funnel } from './funnel-scale.js';

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
  const { box, x, y, shares, sizes } = funnelScale(funnel);
  const lineOf = (value: (limit: Funnel['limits'][number]) => number) =>
    funnel.limits.map((limit, index) => `${index === 0 ? 'M' : 'L'}${x(limit.checked)} ${y(value(limit))}`).join('');
  const places = byPlace(funnel.points);
  const labels = labelPlaces(
    places.map((points) => ({
      x: x(points[0]!.checked),
      y: y(points[0]!.share),
      text: numbersOf(points.map((point) => numberOf(point))),
    })),
  );
  return (
    <svg viewBox={`0 0 ${box.width} ${box.height}`} className={styles['plot']} role="img" aria-label={label}>
      {shares.map((share) => (
        <g key={share}>
          <line x1={box.left} x2={box.right} y1={y(share)} y2={y(share)} className={styles['grid']} />
          <text x={box.left - 8} y={y(share) + 4} textAnchor="end">{`${Math.round(share * 100)} %`}</text>
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
      {places.map((points, index) => {
        const { checked, share } = points[0]!;
        return (
          <g key={`${checked} ${share}`}>
            <circle
              cx={x(checked)}
              cy={y(share)}
              r={5}
              className={styles[points.some((point) => isNamed(point)) ? 'high' : 'calm']}
            />
            <text x={labels[index]!.x} y={labels[index]!.y}>
              {labels[index]!.text}
            </text>
          </g>
        );
      })}
      <text x={8} y={22}>
        {shareName}
      </text>
      <text x={(box.left + box.right) / 2} y={box.height - 6} textAnchor="middle">
        {worksName}
      </text>
    </svg>
  );
}

/** Points that lie on one another share a dot and its label. */
function byPlace(points: Funnel['points']): readonly Funnel['points'][] {
  const places = new Map<string, Funnel['points']>();
  for (const point of points) {
    const place = `${point.checked} ${point.share}`;
    places.set(place, [...(places.get(place) ?? []), point]);
  }
  return [...places.values()];
}
