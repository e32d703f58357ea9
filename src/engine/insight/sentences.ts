import type { Role, Sentence, SlotId } from '../roster/model.js';
import type { Edit } from './edit.js';
import type { LeastChange } from './least-change.js';
import type { RuleCost } from './rule-costs.js';

/** What a rule costs, in one sentence that claims no more than is proved. */
export function ruleCostSentence({ sentence, least, most }: RuleCost): Sentence {
  if (most === 0)
    return {
      ru: `${sentence.ru}: без этого лучший график стоил бы столько же.`,
      en: `${sentence.en}: without it the best roster would cost the same.`,
    };
  const range = (from: string, exactly: string, atMost: string) => {
    if (least === most) return `${exactly} ${least}`;
    return least === 0 ? `${atMost} ${most}` : `${from} ${least}–${most}`;
  };
  return {
    ru: `${sentence.ru}: без этого лучший график был бы дешевле ${range('на', 'ровно на', 'не более чем на')}.`,
    en: `${sentence.en}: without it the best roster would be cheaper ${range('by', 'by exactly', 'by at most')}.`,
  };
}

/** A least change in one sentence. */
export function leastChangeSentence({ person, slot, edits, added }: LeastChange): Sentence {
  const price = { ru: `цена графика ${signed(added)}`, en: `the cost of the roster ${signed(added)}` };
  if (edits.length === 0)
    return {
      ru: `${slot}: ${person} может выйти и сейчас, но это дороже, чем оставить место открытым: ${price.ru}.`,
      en: `${slot}: ${person} could come as things stand, but that is dearer than the open place: ${price.en}.`,
    };
  const [first] = edits;
  if (first?.kind === 'newcomer') return newcomerSentence(slot, first, price);
  const what = edits.filter((edit) => edit.kind !== 'newcomer').map(editSentence);
  return {
    ru: `${slot}: ${person} сможет выйти, если ${what.map(({ ru }) => ru).join(' и ')}; ${price.ru}.`,
    en: `${slot}: ${person} could come if ${what.map(({ en }) => en).join(' and ')}; ${price.en}.`,
  };
}

const ROLE_NAMES: Readonly<Record<Role, string>> = {
  observer: 'наблюдатель',
  organiser: 'организатор',
  commission: 'член комиссии',
  chair: 'председатель комиссии',
};

type Newcomer = Extract<Edit, { readonly kind: 'newcomer' }>;

function newcomerSentence(slot: SlotId, { role, place, interval }: Newcomer, price: Sentence): Sentence {
  return {
    ru: `${slot}: хватило бы нового человека (${ROLE_NAMES[role]}, без связей со школой ${place}, свободен ${spanOf(interval)}); ${price.ru}.`,
    en: `${slot}: somebody new would do (${role}, without ties to ${place}, free ${spanOf(interval)}); ${price.en}.`,
  };
}

function editSentence(edit: Exclude<Edit, Newcomer>): Sentence {
  switch (edit.kind) {
    case 'time':
      return {
        ru: `освободит ещё ${edit.minutes} мин (нужно ${spanOf(edit.interval)})`,
        en: `free for ${edit.minutes} minutes more (needed: ${spanOf(edit.interval)})`,
      };
    case 'training':
      return { ru: `пройдёт обучение не позднее ${edit.day}`, en: `trained by ${edit.day}` };
    case 'limit':
      return { ru: 'возьмёт на один выход больше своего предела', en: 'one duty beyond the limits were taken' };
    case 'pair':
      return { ru: `разрешить вместе с ${edit.others.join(', ')}`, en: `allowed together with ${edit.others.join(', ')}` };
    case 'role':
      return { ru: `получит роль «${ROLE_NAMES[edit.role]}»`, en: `given the role ${edit.role}` };
    case 'subject':
      return { ru: `не считать препятствием предмет ${edit.subject}`, en: `the subject ${edit.subject} were no obstacle` };
    case 'tie':
      return { ru: `снять связь или запрет со школой ${edit.place}`, en: `the tie to or ban from ${edit.place} were waived` };
  }
}

function spanOf([from, to]: readonly [string, string]): string {
  return from.slice(0, 10) === to.slice(0, 10)
    ? `${from.replace('T', ' ')}–${to.slice(11)}`
    : `${from.replace('T', ' ')} – ${to.replace('T', ' ')}`;
}

function signed(number: number): string {
  return number < 0 ? `−${-number}` : `+${number}`;
}
