import type { MarkerFinding, MarkerId } from './model.js';

interface Writers {
  readonly f: (name: string, digits?: number) => string;
  readonly percent: (name: string) => string;
  /** Which of two words fits a figure: above zero, or below. */
  readonly side: (name: string, above: string, below: string) => string;
  /** The figure without its sign. */
  readonly size: (name: string) => string;
}

type Words = (writers: Writers) => string;

const RUSSIAN: Readonly<Record<MarkerId, Words>> = {
  M1: ({ f }) =>
    `скачок числа работ на границе отметок: z = ${f('z3')} («3»), ${f('z4')} («4»), ${f('z5')} («5»); участников ${f('n', 0)}`,
  M2: ({ f, side, size }) =>
    `средний балл ${side('d', 'выше', 'ниже')} сравнимого на ${size('d')} стандартного отклонения (z = ${f('z')})`,
  M3: ({ f }) => `отметок «2» – ${f('twos', 0)}, ожидалось около ${f('expected', 1)}`,
  M4: ({ f }) => `разброс баллов составляет ${f('spread')} от сравнимого`,
  M5: ({ f, percent: p }) =>
    `расхождение с журналом на 2 и более – ${p('mismatch')} (сравнимо ${p('mismatchShare')}), подтвердили ${p('confirmed')}, понизили ${p('lowered')}, повысили ${p('raised')} из ${f('pairs', 0)}`,
  M6: ({ f }) =>
    `согласие с обычным порядком трудности заданий ρ = ${f('rho')}, трудных заданий, решённых лучше лёгких, – ${f('inversions', 0)}`,
  M7: ({ side, size }) =>
    `результат той же параллели за год ${side('drop', 'снизился', 'вырос')} на ${size('drop')} стандартного отклонения`,
  M8: ({ f }) => `пар одинаковых работ – ${f('pairs', 0)}, ожидалось около ${f('expected', 1)}`,
  M9: ({ f, side, size }) =>
    `школа оценила ${side('gap', 'выше', 'ниже')} перепроверки в среднем на ${size('gap')} балла (работ ${f('works', 0)})`,
  M10: ({ f }) => `маркеры отмечены в ${f('years', 0)} из последних трёх лет`,
};

const ENGLISH: Readonly<Record<MarkerId, Words>> = {
  M1: ({ f }) =>
    `a jump in the number of works at a mark's boundary: z = ${f('z3')} (3), ${f('z4')} (4), ${f('z5')} (5) among ${f('n', 0)} pupils`,
  M2: ({ f, side, size }) =>
    `the mean score lies ${size('d')} standard deviations ${side('d', 'above', 'below')} the reference (z = ${f('z')})`,
  M3: ({ f }) => `${f('twos', 0)} marks 2 where about ${f('expected', 1)} were expected`,
  M4: ({ f }) => `the spread of the scores is ${f('spread')} of the reference's`,
  M5: ({ f, percent: p }) =>
    `${p('mismatch')} differ from the journal by 2 or more (reference ${p('mismatchShare')}); ${p('confirmed')} confirmed, ${p('lowered')} lowered, ${p('raised')} raised of ${f('pairs', 0)}`,
  M6: ({ f }) =>
    `agreement with the usual order of difficulty ρ = ${f('rho')}, ${f('inversions', 0)} times a hard task was solved better than an easy one`,
  M7: ({ side, size }) =>
    `the same pupils stand ${size('drop')} standard deviations ${side('drop', 'lower', 'higher')} than a year ago`,
  M8: ({ f }) => `${f('pairs', 0)} pairs of identical works where about ${f('expected', 1)} were expected`,
  M9: ({ f, side, size }) =>
    `the school gave ${size('gap')} points ${side('gap', 'more', 'less')} than the recheck on average (works: ${f('works', 0)})`,
  M10: ({ f }) => `markers in ${f('years', 0)} of the last three years`,
};

/** A finding in words. A flagged one is only ever called possible. */
export function markerSentence(finding: MarkerFinding, language: 'ru' | 'en'): string {
  const isRussian = language === 'ru';
  const { marker, outcome, isApproximate } = finding;
  if (outcome === 'suppressed')
    return isRussian ? `${marker}: меньше 10 участников, не показывается.` : `${marker}: fewer than 10 pupils, not shown.`;
  if (outcome === 'guarded') return isRussian ? `${marker}: данных недостаточно.` : `${marker}: not enough data.`;
  const words = (isRussian ? RUSSIAN : ENGLISH)[marker](writers(finding, isRussian));
  const nearly = isApproximate ? (isRussian ? ' (приблизительно)' : ' (approximate)') : '';
  if (outcome === 'clear')
    return isRussian ? `${marker}: маркера нет${nearly}; ${words}.` : `${marker}: no marker${nearly}; ${words}.`;
  return isRussian
    ? `Возможный маркер ${marker}${nearly}: ${words}. Требуется дальнейший анализ.`
    : `Possible marker ${marker}${nearly}: ${words}. Further analysis is needed.`;
}

function writers({ figures }: MarkerFinding, isRussian: boolean): Writers {
  const of = (name: string): number => figures[name] ?? 0;
  const written = (value: number, digits: number): string => {
    const text = value
      .toFixed(digits)
      .replace(/^-(?=.*[1-9])/u, '−')
      .replace('-', '');
    return isRussian ? text.replace('.', ',') : text;
  };
  return {
    f: (name, digits = 2) => written(of(name), digits),
    percent: (name) => `${written(of(name) * 100, 1)}${isRussian ? '\u00A0' : ''}%`,
    side: (name, above, below) => (of(name) < 0 ? below : above),
    size: (name) => written(Math.abs(of(name)), 2),
  };
}
