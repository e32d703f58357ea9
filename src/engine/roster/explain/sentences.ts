import { COST_TERMS } from '../costs/index.js';
import { EXCLUSIONS, type Exclusion, type PersonId, type Sentence, type Shortage, type SlotId, type Terms } from '../model.js';
import type { DutyExplanation } from './duty.js';

/** How people and slots are called in sentences; ids by default. */
export interface Naming {
  readonly person: (id: PersonId) => string;
  readonly slot: (id: SlotId) => string;
}

/** What keeps a person out, in a few words. */
export const EXCLUSION_NAMES: Readonly<Record<Exclusion, Sentence>> = {
  role: { ru: 'нет нужной роли', en: 'another role' },
  conflict: { ru: 'конфликт интересов или запрет', en: 'conflict of interest or ban' },
  subject: { ru: 'преподаёт этот предмет', en: 'teaches the subject' },
  training: { ru: 'нет обучения к этому дню', en: 'not trained by then' },
  availability: { ru: 'нет времени', en: 'not available' },
  overlap: { ru: 'в другом месте в это время или не успеть доехать', en: 'elsewhere at that time or too far away' },
  limits: { ru: 'исчерпан предел выходов или дней в школе', en: 'limit of duties or dates reached' },
  pair: { ru: 'нельзя ставить вместе с уже назначенным', en: 'must not meet somebody in the slot' },
  reciprocity: { ru: 'школы наблюдали бы друг за другом', en: 'two places would send people to each other' },
  elsewhere: { ru: 'на своём уроке или на выходе другого графика', en: 'at a lesson of their own or in a duty of another roster' },
  observed: { ru: 'там уже есть наблюдатель', en: 'somebody watches there already' },
  seat: { ru: 'место оставлено за председателем или нужной категорией', en: 'the seat is kept for a chair or a category' },
  choice: { ru: 'выбрано другое время для этой школы', en: 'another slot was chosen for the same purpose' },
  release: { ru: 'школа уже отпустила всех, кого может', en: 'the workplace has released all it may' },
  declined: { ru: 'отказ от этого выхода', en: 'declined this duty' },
};

const IDS: Naming = { person: (id) => id, slot: (id) => id };

/** A shortage in one sentence. */
export function shortageSentence(shortage: Shortage, naming: Naming = IDS): Sentence {
  const slot = naming.slot(shortage.slot);
  const reasons = EXCLUSIONS.filter((rule) => shortage.excluded[rule] !== undefined);
  const list = (language: keyof Sentence) =>
    reasons.map((rule) => `${EXCLUSION_NAMES[rule][language]} ${shortage.excluded[rule]}`).join(', ');
  const price = priceSentence(shortage, naming);
  return {
    ru: `${slot}: не хватает людей: ${shortage.missing}, могли бы выйти: ${shortage.candidates}${afterColon('; не могут', list('ru'))}.${price.ru}`,
    en: `${slot}: people missing: ${shortage.missing}, could still join: ${shortage.candidates}${afterColon('; cannot', list('en'))}.${price.en}`,
  };
}

/** What it would cost to fill the place, and so why it is open though somebody could come. */
function priceSentence({ cheapest }: Shortage, naming: Naming): Sentence {
  if (cheapest === undefined) return { ru: '', en: '' };
  const { saved, added } = cheapest;
  const person = naming.person(cheapest.person);
  const isDearer = added >= saved;
  return {
    ru: ` Закрыть ${isDearer ? 'не выгоднее' : 'выгоднее'}, чем оставить: открытое место стоит ${saved}, выход дешевле всех (${person}) добавил бы к остальному ${added}.`,
    en: ` It is ${isDearer ? 'no cheaper' : 'cheaper'} to fill than to leave open: the open place costs ${saved}, the cheapest duty (${person}) would add ${added} to all else.`,
  };
}

/** A duty's explanation in sentences: the rules, the costs, who would be next. */
export function dutySentences(explanation: DutyExplanation, naming: Naming = IDS): readonly Sentence[] {
  return [opening(explanation, naming), costSentence(explanation.added, explanation.cost), nextBest(explanation, naming)];
}

function opening({ person, slot, isPinned, wasPublished, rules }: DutyExplanation, naming: Naming): Sentence {
  const broken = rules.filter(({ holds }) => !holds);
  const verdict = (language: keyof Sentence, allHold: string, someBroken: string) =>
    broken.length === 0
      ? `${allHold} (${rules.length})`
      : `${someBroken}: ${broken.map(({ sentence }) => sentence[language]).join('; ')}`;
  const ru = [isPinned ? ', закреплено вручную' : '', wasPublished ? ', так было опубликовано' : ''].join('');
  const en = [isPinned ? ', pinned by hand' : '', wasPublished ? ', as published before' : ''].join('');
  return {
    ru: `${naming.person(person)} → ${naming.slot(slot)}${ru}: ${verdict('ru', 'все правила выполнены', 'нарушено')}.`,
    en: `${naming.person(person)} → ${naming.slot(slot)}${en}: ${verdict('en', 'all rules hold', 'broken')}.`,
  };
}

function costSentence(added: Terms, cost: number): Sentence {
  return {
    ru: `Цена этого выхода ${signed(cost)}${afterColon('', parts(added, 'ru'))}.`,
    en: `The duty costs ${signed(cost)}${afterColon('', parts(added, 'en'))}.`,
  };
}

function nextBest({ alternatives, alternativeCount }: DutyExplanation, naming: Naming): Sentence {
  const names = alternatives.map(({ person, difference }) => `${naming.person(person)} (${signed(difference)})`).join(', ');
  if (alternativeCount === 0) return { ru: 'Заменить некем.', en: 'Nobody else could take it.' };
  return {
    ru: `Могли бы заменить: ${alternativeCount}; ближайшие по цене: ${names}.`,
    en: `Others who could take it: ${alternativeCount}; the next by cost: ${names}.`,
  };
}

function parts(added: Terms, language: keyof Sentence): string {
  return COST_TERMS.filter(({ name }) => added[name] !== 0)
    .map(({ name, sentence }) => `${sentence[language]} ${signed(added[name])}`)
    .join(', ');
}

function afterColon(lead: string, text: string): string {
  return text === '' ? '' : `${lead}: ${text}`;
}

function signed(number: number): string {
  return number < 0 ? `−${-number}` : `+${number}`;
}
