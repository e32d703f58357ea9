import type { PlanningRules } from '../solving/planning-rules.js';
import type { Sentence } from './norms/index.js';

const TIES: Readonly<Record<string, string>> = {
  employment: 'место работы',
  child: 'школа своего ребёнка',
  relative: 'школа родственника',
  former: 'бывшее место работы',
  declared: 'заявленный конфликт',
};
const RECIPROCITY: Readonly<Record<PlanningRules['reciprocity'], Sentence>> = {
  off: { ru: 'Взаимные наблюдения двух школ не учитываются.', en: 'Two schools may observe each other.' },
  soft: {
    ru: 'Взаимных наблюдений двух школ по возможности нет.',
    en: 'Two schools observe each other only if there is no better way.',
  },
  hard: { ru: 'Две школы никогда не наблюдают друг за другом.', en: 'Two schools never observe each other.' },
};

/** The settings as a person would say them, in the order in which people ask. */
export function ruleSentences(rules: PlanningRules): readonly Sentence[] {
  return [
    ties(rules),
    subject(rules),
    training(rules),
    presence(rules),
    perDay(rules),
    dates(rules),
    coverage(rules),
    RECIPROCITY[rules.reciprocity],
  ];
}

function ties({ conflictKinds, tiesAsDeclared }: PlanningRules): Sentence {
  if (conflictKinds.length === 0)
    return { ru: 'Связи со школой не мешают назначению.', en: 'No tie to a school keeps anybody out of it.' };
  const names = conflictKinds.map((kind) => TIES[kind] ?? kind).join(', ');
  return {
    ru: `В школу не направляют того, для кого она: ${names}. ${tiesAsDeclared ? 'Связь с одним классом или параллелью закрывает только их.' : 'Связь с одним классом закрывает всю школу.'}`,
    en: `Nobody serves at a school with one of these ties: ${conflictKinds.join(', ')}. ${tiesAsDeclared ? 'A tie to a class or grade is to that part only.' : 'A tie to one class is to the whole school.'}`,
  };
}

function subject({ subjectConflict }: PlanningRules): Sentence {
  return subjectConflict
    ? {
        ru: 'Учитель предмета не наблюдает за работой по своему предмету.',
        en: 'A teacher of the subject does not observe its conduct.',
      }
    : { ru: 'Учитель предмета может наблюдать за работой по нему.', en: 'A teacher of the subject may observe it.' };
}

function training({ trainingRequired }: PlanningRules): Sentence {
  return trainingRequired
    ? { ru: 'До первого выхода человек проходит обучение.', en: 'People are trained before their first duty.' }
    : { ru: 'Обучение не требуется.', en: 'Training is not required.' };
}

function presence({ arriveBeforeMinutes, leaveAfterMinutes }: PlanningRules): Sentence {
  return {
    ru: `Наблюдатель приходит за ${arriveBeforeMinutes} мин до начала и остаётся ${leaveAfterMinutes} мин после конца.`,
    en: `An observer comes ${arriveBeforeMinutes} minutes before the start and stays ${leaveAfterMinutes} after the end.`,
  };
}

function perDay(rules: PlanningRules): Sentence {
  return rules.perDay === null
    ? { ru: 'Число выходов в день не ограничено.', en: 'Duties a day are not limited.' }
    : {
        ru: `Не больше ${rules.perDay} выходов в день, если человек не назвал своего предела.`,
        en: `At most ${rules.perDay} duties a day, unless the person has a limit of their own.`,
      };
}

function coverage({ coverFromRisk }: PlanningRules): Sentence {
  return coverFromRisk === null
    ? { ru: 'Сколько нужно наблюдателей, говорит расписание.', en: 'The timetable says how many observers are needed.' }
    : {
        ru: `В школах с уровнем риска от ${coverFromRisk} наблюдатель нужен на каждой работе и на каждой проверке.`,
        en: `At schools of risk level ${coverFromRisk} or above every sitting and every grading block needs an observer.`,
      };
}

function dates({ maxDatesPerPlace }: PlanningRules): Sentence {
  return maxDatesPerPlace === null
    ? { ru: 'Один человек может бывать в школе сколько угодно дней.', en: 'A person may come to one school on any number of days.' }
    : {
        ru: `Один человек бывает в одной школе не больше ${maxDatesPerPlace} дней.`,
        en: `A person comes to one school on at most ${maxDatesPerPlace} days.`,
      };
}
