export interface Answer {
  readonly date: string;
  /** 09:00 */
  readonly startsAt: string;
  readonly endsAt: string;
  readonly answer: string;
}

export interface Half {
  readonly startsAt: string;
  readonly endsAt: string;
}

/** Before noon and after it, as observers answer on their own pages. */
export const HALVES = {
  morning: { startsAt: '08:00', endsAt: '13:00' },
  afternoon: { startsAt: '13:00', endsAt: '18:00' },
} as const satisfies Readonly<Record<string, Half>>;

/** Monday to Saturday of a campaign: schools are closed on Sundays. */
export function schoolDays(startsOn: string, endsOn: string): readonly string[] {
  const days: string[] = [];
  for (let at = Date.parse(`${startsOn}T00:00:00Z`); at <= Date.parse(`${endsOn}T00:00:00Z`); at += 86_400_000)
    if (new Date(at).getUTCDay() !== 0) days.push(new Date(at).toISOString().slice(0, 10));
  return days;
}

/** What is answered for a half of a day: one answer for all of it, none, or something finer. */
export function answersIn(half: Half, ofDay: readonly Answer[]): readonly Answer[] {
  return ofDay.filter(({ startsAt, endsAt }) => startsAt < half.endsAt && half.startsAt < endsAt);
}

export function coversWhole({ startsAt, endsAt }: Answer, half: Half): boolean {
  return startsAt <= half.startsAt && endsAt >= half.endsAt;
}

/** The answers with one half of a day said anew; the rest of what overlaps it stays. */
export function withHalf(answers: readonly Answer[], date: string, half: Half, answer: string | null): readonly Answer[] {
  const kept = answers.flatMap((one) => (one.date === date ? without(one, half) : [one]));
  return answer === null ? kept : [...kept, { date, ...half, answer }];
}

/** The same answer for every half of the days that has none. */
export function filledUp(answers: readonly Answer[], days: readonly string[], answer: string): readonly Answer[] {
  const open = days.flatMap((date) => {
    const ofDay = answers.filter((one) => one.date === date);
    return Object.values(HALVES).flatMap((half) => (answersIn(half, ofDay).length > 0 ? [] : [{ date, ...half, answer }]));
  });
  return [...answers, ...open];
}

function without(one: Answer, half: Half): readonly Answer[] {
  const before = { ...one, endsAt: one.endsAt < half.startsAt ? one.endsAt : half.startsAt };
  const after = { ...one, startsAt: one.startsAt > half.endsAt ? one.startsAt : half.endsAt };
  return [before, after].filter(({ startsAt, endsAt }) => startsAt < endsAt);
}
