interface Times {
  readonly start: string;
  readonly end: string | null | undefined;
  readonly minutes: number | null | undefined;
}

/** When something ends: as written, else its start and length; null when neither is known or the day is over. */
export function endOf({ start, end, minutes }: Times): string | null {
  if (typeof end === 'string') return end;
  if (typeof minutes !== 'number') return null;
  const [hour = 0, minute = 0] = start.split(':').map(Number);
  const total = hour * 60 + minute + minutes;
  return total >= 24 * 60 ? null : `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`;
}
