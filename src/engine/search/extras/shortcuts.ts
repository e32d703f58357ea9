import type { Instance } from '../../roster/instance/instance.js';

/**
 * With routes: 1 for each place by which a way may be shorter than the straight one, since measured minutes need not keep the triangle
 * inequality. There a day's plan may stop for a duty that costs more than it is worth.
 */
export function shortcuts({ problem, travelMinutes, homeMinutes }: Instance): Uint8Array {
  const places = problem.places.length;
  const isShortcut = new Uint8Array(places);
  if (problem.rules.routes !== true || problem.travel.overrides.length === 0) return isShortcut;
  for (const minutes of [travelMinutes, homeMinutes])
    for (let from = 0; from < minutes.length; from += places)
      for (let by = 0; by < places; by += 1)
        for (let to = 0; to < places; to += 1)
          if (minutes[from + by]! + travelMinutes[by * places + to]! < minutes[from + to]!) isShortcut[by] = 1;
  return isShortcut;
}
