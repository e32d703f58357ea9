import { Problem } from '../http/problem.js';

export function nothingToAssign(): Problem {
  return new Problem({
    code: 'recheck.no-works',
    status: 409,
    title: { ru: 'Нет работ, которые ещё надо распределить', en: 'There are no works left to assign' },
    wayOut: {
      ru: 'Проведите жеребьёвку или составьте целевой список; распределённое раньше второй раз не распределяется.',
      en: 'Make the draw or a targeted list first; what was assigned before is not assigned again.',
    },
  });
}

export function noExperts(): Problem {
  return new Problem({
    code: 'recheck.no-experts',
    status: 409,
    title: { ru: 'Нет ни одного эксперта', en: 'There is no expert' },
    wayOut: {
      ru: 'Добавьте людям роль «эксперт», предметы и дату согласия на обработку данных.',
      en: 'Give people the role expert, their subjects and the date of their consent.',
    },
  });
}

export function tooFewExperts(missing: number, works: readonly string[]): Problem {
  return new Problem({
    code: 'recheck.short',
    status: 409,
    title: { ru: `Не хватает экспертов: без проверки остаётся ${missing}`, en: `Experts are short of ${missing} checks` },
    value: works.slice(0, 20),
    wayOut: {
      ru: 'Добавьте экспертов из других школ, увеличьте их время или согласитесь с неполным распределением (acceptShortages).',
      en: 'Add experts of other schools, give them more time, or accept shortages.',
    },
  });
}

export function assignedMeanwhile(): Problem {
  return new Problem({
    code: 'recheck.stale',
    status: 409,
    title: { ru: 'Работы тем временем распределены другим расчётом', en: 'Another run has assigned these works meanwhile' },
    wayOut: { ru: 'Посмотрите его итог; если надо, запустите расчёт ещё раз.', en: 'Look at its outcome; run again if needed.' },
  });
}
