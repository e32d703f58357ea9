import type { PlaceId } from '../model.js';
import type { Service } from './book.js';

/** Unordered pairs of places that send people to each other. */
export function mutualPairs(services: readonly Service[]): (readonly [PlaceId, PlaceId])[] {
  const sent = new Map<PlaceId, Set<PlaceId>>();
  for (const { person, slot } of services)
    for (const { place, kind } of person.affiliations)
      if (kind === 'employment' && place !== slot.place) sent.set(place, (sent.get(place) ?? new Set()).add(slot.place));
  return [...sent].flatMap(([from, targets]) =>
    [...targets].filter((to) => from < to && sent.get(to)?.has(from) === true).map((to) => [from, to] as const),
  );
}
