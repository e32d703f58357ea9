import type { Instance } from '../../roster/instance/instance.js';
import type { Layout } from '../layout.js';

type VisitLists = Pick<Layout, 'visits' | 'visitFirst' | 'visitDay' | 'visitPlace'>;

/** For each visit the cost of the least way by which its place can be reached that day: from home, or from another place of the day. */
export function leastWays(instance: Instance, { visits, visitFirst, visitDay, visitPlace }: VisitLists): Float64Array {
  const { problem, homeMinutes, travelMinutes } = instance;
  const places = problem.places.length;
  const least = new Float64Array(visits);
  for (let person = 0; person + 1 < visitFirst.length; person += 1)
    for (let visit = visitFirst[person]!; visit < visitFirst[person + 1]!; visit += 1) {
      const place = visitPlace[visit]!;
      let minutes = homeMinutes[person * places + place]!;
      for (let other = visitFirst[person]!; other < visitFirst[person + 1]!; other += 1)
        if (other !== visit && visitDay[other] === visitDay[visit])
          minutes = Math.min(minutes, travelMinutes[visitPlace[other]! * places + place]!);
      least[visit] = minutes * problem.rules.weights.tripMinute;
    }
  return least;
}
