import { createContext, use } from 'react';
import type { Language } from './dictionary.js';
import { useLanguage } from './language.js';

export interface Formats {
  /** `14 апреля, вторник` of `2026-04-14`. */
  readonly day: (day: string) => string;
  /** `14 апреля, вт`, where many stand beside each other. */
  readonly briefDay: (day: string) => string;
  /** `14.04.2026` */
  readonly shortDay: (day: string) => string;
  /** `14 апреля 2026 г. в 09:30` of an instant, by the clock of the municipality or of the zone that is named. */
  readonly moment: (instant: string, timeZone?: string) => string;
  /** `14.04.2026, 09:30`, for tables. */
  readonly shortMoment: (instant: string, timeZone?: string) => string;
  /** `14.04.2026, 09:30` of a wall-clock time `2026-04-14T09:30`. */
  readonly localMoment: (text: string) => string;
  readonly number: (value: number) => string;
  /** What stands between thousands. */
  readonly thousandMark: string;
  /** `+23`, `−4`, `0` */
  readonly difference: (value: number) => string;
  /** `87 %` of 0.87. */
  readonly percent: (share: number) => string;
}

/** The zone by whose clock instants are told; where there is none yet, the reader's own. */
export const ClockZone = createContext<string | undefined>(undefined);

/** The zone of the device: times that are typed there are meant by its clock. */
export const DEVICE_ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Days, instants and numbers as people of the chosen language read them, by the 24-hour clock. */
export function useFormats(): Formats {
  const { language } = useLanguage();
  return madeFor(language, use(ClockZone));
}

const made = new Map<string, Formats>();

/** Made once for a language and a zone: a formatter costs more than all that it will ever format, and every row of a table asks for some. */
function madeFor(language: Language, zone: string | undefined): Formats {
  const key = `${language} ${zone}`;
  const formats = made.get(key) ?? formatsIn(language, zone);
  made.set(key, formats);
  return formats;
}

function formatsIn(language: Language, zone: string | undefined): Formats {
  const locale = language === 'ru' ? 'ru-RU' : 'en-GB';
  const ofDay = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
    return remembered((day: string) => format.format(new Date(`${day}T00:00:00Z`)));
  };
  const inZone = (options: Intl.DateTimeFormatOptions) => {
    const formatFor = remembered(
      (timeZone: string | undefined) => new Intl.DateTimeFormat(locale, { ...options, timeZone, hour12: false }),
    );
    return (instant: string, timeZone: string | undefined) => formatFor(timeZone).format(new Date(instant));
  };
  const [long, short] = [inZone({ dateStyle: 'long', timeStyle: 'short' }), inZone({ dateStyle: 'short', timeStyle: 'short' })];
  const shortDay = ofDay({ day: '2-digit', month: '2-digit', year: 'numeric' });
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const signed = new Intl.NumberFormat(locale, { maximumFractionDigits: 1, signDisplay: 'exceptZero' });
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  return {
    day: swapped(ofDay({ day: 'numeric', month: 'long' }), ofDay({ weekday: 'long' })),
    briefDay: swapped(ofDay({ day: 'numeric', month: 'long' }), ofDay({ weekday: 'short' })),
    shortDay,
    moment: (instant, timeZone = zone) => unbroken(long(instant, timeZone)),
    shortMoment: (instant, timeZone = zone) => short(instant, timeZone),
    localMoment: (text) => `${shortDay(text.slice(0, 10))}, ${text.slice(11, 16)}`,
    number: (value) => number.format(value),
    thousandMark: number.formatToParts(10_000).find(({ type }) => type === 'group')!.value,
    difference: (value) => signed.format(value).replace('-', '−'),
    percent: (share) => percent.format(share),
  };
}

/** `14 апреля 2026 г. в 09:30`, of which a narrow column makes two lines: the day, and the time with what is before it. */
function unbroken(moment: string): string {
  return moment.replace(' г.', '\u00A0г.').replace(/ (\d\d:\d\d)$/u, '\u00A0$1');
}

/** A season has few days and a board names each of them a thousand times; a journal tells a thousand instants by one clock. */
function remembered<Key, Made extends {}>(make: (key: Key) => Made): (key: Key) => Made {
  const known = new Map<Key, Made>();
  return (key) => {
    const one = known.get(key) ?? make(key);
    known.set(key, one);
    return one;
  };
}

/** The date before its weekday, as lists are read. */
function swapped(date: (day: string) => string, weekday: (day: string) => string): (day: string) => string {
  return (day) => `${date(day)}, ${weekday(day)}`;
}
