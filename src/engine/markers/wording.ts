import type { MarkerFinding, MarkerId } from './model.js';

type Words = (figure: (name: string, digits?: number) => string, percent: (name: string) => string) => string;

const RUSSIAN: Readonly<Record<MarkerId, Words>> = {
  M1: (f) =>
    `скачок числа работ на границе отметок: z = ${f('z3')} («3»), ${f('z4')} («4»), ${f('z5')} («5») при ${f('n', 0)} участниках`,
  M2: (f) => `средний балл выше сравнимого на ${f('d')} стандартного отклонения (z = ${f('z')})`,
  M3: (f) => `отметок «2» — ${f('twos', 0)}, ожидалось около ${f('expected', 1)}`,
  M4: (f) => `разброс баллов составляет ${f('spread')} от сравнимого`,
  M5: (f, p) =>
    `расхождение с журналом на 2 и более — ${p('mismatch')} (сравнимо ${p('mismatchShare')}), подтвердили ${p('confirmed')}, понизили ${p('lowered')}, повысили ${p('raised')} из ${f('pairs', 0)}`,
  M6: (f) => `порядок трудности заданий иной: ρ = ${f('rho')}, трудных заданий, решённых лучше лёгких, — ${f('inversions', 0)}`,
  M7: (f) => `результат той же параллели за год снизился на ${f('drop')} стандартного отклонения`,
  M8: (f) => `пар одинаковых работ — ${f('pairs', 0)}, ожидалось около ${f('expected', 1)}`,
  M9: (f) => `школа оценила выше перепроверки в среднем на ${f('gap')} балла (${f('works', 0)} работ)`,
  M10: (f) => `маркеры отмечены в ${f('years', 0)} из последних трёх лет`,
};

const ENGLISH: Readonly<Record<MarkerId, Words>> = {
  M1: (f) =>
    `a jump in the number of works at a mark's boundary: z = ${f('z3')} (3), ${f('z4')} (4), ${f('z5')} (5) among ${f('n', 0)} pupils`,
  M2: (f) => `the mean score lies ${f('d')} standard deviations above the reference (z = ${f('z')})`,
  M3: (f) => `${f('twos', 0)} marks 2 where about ${f('expected', 1)} were expected`,
  M4: (f) => `the spread of the scores is ${f('spread')} of the reference's`,
  M5: (f, p) =>
    `${p('mismatch')} differ from the journal by 2 or more (reference ${p('mismatchShare')}); ${p('confirmed')} confirmed, ${p('lowered')} lowered, ${p('raised')} raised of ${f('pairs', 0)}`,
  M6: (f) =>
    `the tasks are difficult in another order: ρ = ${f('rho')}, ${f('inversions', 0)} times a hard task was solved better than an easy one`,
  M7: (f) => `the same pupils stand ${f('drop')} standard deviations lower than a year ago`,
  M8: (f) => `${f('pairs', 0)} pairs of identical works where about ${f('expected', 1)} were expected`,
  M9: (f) => `the school gave ${f('gap')} points more than the recheck on average (${f('works', 0)} works)`,
  M10: (f) => `markers in ${f('years', 0)} of the last three years`,
};

/** A finding in words. A flagged one is only ever called possible. */
export function markerSentence(finding: MarkerFinding, language: 'ru' | 'en'): string {
  const isRussian = language === 'ru';
  const { marker, outcome, isApproximate } = finding;
  if (outcome === 'suppressed')
    return isRussian ? `${marker}: меньше 10 участников, не показывается.` : `${marker}: fewer than 10 pupils, not shown.`;
  if (outcome === 'guarded') return isRussian ? `${marker}: данных недостаточно.` : `${marker}: not enough data.`;
  const words = (isRussian ? RUSSIAN : ENGLISH)[marker](...writers(finding, isRussian));
  const nearly = isApproximate ? (isRussian ? ' (приблизительно)' : ' (approximate)') : '';
  if (outcome === 'clear')
    return isRussian ? `${marker}: маркера нет${nearly}; ${words}.` : `${marker}: no marker${nearly}; ${words}.`;
  return isRussian
    ? `Возможный маркер ${marker}${nearly}: ${words}. Требуется дальнейший анализ.`
    : `Possible marker ${marker}${nearly}: ${words}. Further analysis is needed.`;
}

function writers({ figures }: MarkerFinding, isRussian: boolean): Parameters<Words> {
  const written = (value: number, digits: number): string =>
    isRussian ? value.toFixed(digits).replace('.', ',') : value.toFixed(digits);
  return [
    (name, digits = 2) => written(figures[name] ?? 0, digits),
    (name) => `${written((figures[name] ?? 0) * 100, 1)}${isRussian ? ' ' : ''}%`,
  ];
}
