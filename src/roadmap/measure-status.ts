export const MEASURE_STATUSES = ['planned', 'under-way', 'done', 'dropped'] as const;
export type MeasureStatus = (typeof MEASURE_STATUSES)[number];

/** What the product itself does, and what therefore may carry a measure out. */
export const PRODUCT_EVENTS = ['roster-published', 'draw-made'] as const;
export type ProductEvent = (typeof PRODUCT_EVENTS)[number];

const SIGNS: readonly (readonly [ProductEvent, RegExp])[] = [
  [
    'roster-published',
    /график\S*\s+(?:выход|присутств|работы\s+(?:независим|обществен)|наблюд)|распределени\S*\s+(?:независим|обществен|наблюд)/u,
  ],
  ['draw-made', /(?:выборк|отбор|жереб)\S*.*(?:работ|перепровер)|(?:работ|перепровер)\S*.*(?:жереб|случайн)/u],
];

/** The event that seems to carry a measure out, by its wording; a proposal that a person may change. */
export function closingEvent(text: string): ProductEvent | null {
  const plain = text.toLowerCase().replaceAll('ё', 'е');
  return SIGNS.find(([, sign]) => sign.test(plain))?.[0] ?? null;
}

/** How a measure stands on a day. One without a last day is never late. */
export function timeliness(
  { status, endsOn }: { readonly status: MeasureStatus; readonly endsOn: string | null },
  today: string,
  horizon: string,
): 'overdue' | 'coming' | 'later' | 'settled' {
  if (status === 'done' || status === 'dropped') return 'settled';
  if (endsOn === null || endsOn > horizon) return 'later';
  return endsOn < today ? 'overdue' : 'coming';
}
