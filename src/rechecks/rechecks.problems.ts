import { whyOpen, type RecheckProblem, type RecheckShortage } from '../engine/index.js';
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

export function otherProcedure(wanted: string, announced: string): Problem {
  return new Problem({
    code: 'recheck.other-procedure',
    status: 409,
    title: { ru: `Эти работы отобраны для процедуры ${announced}`, en: `These works were sampled for procedure ${announced}` },
    value: wanted,
    wayOut: {
      ru: `Раздайте их по процедуре ${announced}; для другой процедуры составьте свою жеребьёвку или свой список.`,
      en: `Assign them by ${announced}; another procedure needs a draw or a list of its own.`,
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

/** Says of how many checks nobody may make them, as more time would not help there. */
export function tooFewExperts(problem: RecheckProblem, shortages: readonly RecheckShortage[]): Problem {
  const missing = checksIn(shortages);
  const forbidden = checksIn(shortages.filter(({ work }) => whyOpen(problem, work) === 'nobody-may'));
  return new Problem({
    code: 'recheck.short',
    status: 409,
    title: {
      ru: `Не хватает экспертов: без проверки остаётся ${missing}, из них ${forbidden} никто не вправе проверять`,
      en: `Experts are short of ${missing} checks; ${forbidden} of them nobody may make`,
    },
    value: shortages.slice(0, 20).map(({ work }) => work),
    wayOut: {
      ru: 'Никто не вправе: нужен эксперт по предмету и классу из другой школы, который этих работ ещё не проверял. Остальным не хватает времени: увеличьте его. Неполное распределение разрешает acceptShortages, если хоть одна работа кому-то достаётся.',
      en: 'Where nobody may, an expert in the subject and grade is needed, of another school, who has not marked these works. The others lack time: give more. acceptShortages allows an incomplete assignment as long as somebody gets a work.',
    },
  });
}

function checksIn(shortages: readonly RecheckShortage[]): number {
  return shortages.reduce((sum, own) => sum + own.missing, 0);
}

export function assignedMeanwhile(): Problem {
  return new Problem({
    code: 'recheck.stale',
    status: 409,
    title: { ru: 'Работы тем временем распределены другим расчётом', en: 'Another run has assigned these works meanwhile' },
    wayOut: { ru: 'Посмотрите его итог; если надо, запустите расчёт ещё раз.', en: 'Look at its outcome; run again if needed.' },
  });
}
