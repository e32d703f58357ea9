import { labelPlaces, type Spot } from '../../drawing/label-places.js';
import { sharedDots } from '../../drawing/shared-dots.js';
import styles from './charts.module.css';
import { useLetterSize } from './use-letter-size.js';

interface Props<Point> {
  readonly points: readonly Point[];
  readonly spotOf: (point: Point) => Spot;
  /** What stands beside a point: its number in the table. */
  readonly numberOf: (point: Point) => number;
  readonly isHigh: (point: Point) => boolean;
  /** Where the drawing ends: no number is written beyond. */
  readonly right: number;
}

/** The points of a funnel with their numbers, those on one spot together; a dot is marked if one of its points is high. */
export function NumberedDots<Point>({ points, spotOf, numberOf, isHigh, right }: Props<Point>) {
  const dots = sharedDots(points, spotOf, numberOf);
  const labels = labelPlaces(dots, useLetterSize(), right);
  return dots.map((dot, index) => (
    <g key={dot.text}>
      <circle cx={dot.x} cy={dot.y} r={5} className={styles[dot.points.some(isHigh) ? 'high' : 'calm']} />
      <text x={labels[index]!.x} y={labels[index]!.y}>
        {dot.text}
      </text>
    </g>
  ));
}
