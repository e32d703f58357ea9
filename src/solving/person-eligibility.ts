import { CATEGORIES, ROLES, type Category, type Role } from '../engine/index.js';
import type { Person } from '../people/person.entity.js';
import { ROLE_OF_KIND, type RosterKind } from './roster-kind.js';
import { leftOut, type PlanningWarning } from './planning-warning.js';

const ADULT_YEARS = 18;

/** Why a person cannot be planned at all; undefined when nothing is in the way. */
export function exclusionOf(person: Person, lastDay: string, kind: RosterKind): PlanningWarning | undefined {
  if (categoryOf(person) === undefined)
    return leftOut('unknown-category', person, {
      ru: `${person.code}: неизвестная категория «${person.category}». Выберите одну из: ${CATEGORIES.join(', ')}.`,
      en: `${person.code}: unknown category "${person.category}". Choose one of ${CATEGORIES.join(', ')}.`,
    });
  if (!rolesIn(person, kind).includes(ROLE_OF_KIND[kind])) return leftOut('no-role', person, withoutRole(person, kind));
  return consentFault(person) ?? ageFault(person, lastDay);
}

export function categoryOf({ category }: Person): Category | undefined {
  return CATEGORIES.find((each) => each === category);
}

/** A chair is a member of the commission too. */
export function rolesIn({ roles }: Person, kind: RosterKind): readonly Role[] {
  const isMember = (role: Role) => kind === 'commission' && role === 'commission' && roles.includes('chair');
  return ROLES.filter((role) => roles.includes(role) || isMember(role));
}

const NOT_IN_ROLE = {
  observers: { ru: 'не наблюдатель', en: 'not an observer' },
  organisers: { ru: 'не организатор', en: 'not an organiser' },
  commission: { ru: 'не член комиссии', en: 'not a member of the commission' },
} as const;

function withoutRole({ code }: Person, kind: RosterKind) {
  const { ru, en } = NOT_IN_ROLE[kind];
  return {
    ru: `${code}: ${ru}. Добавьте роль, если человек должен выходить.`,
    en: `${code}: ${en}. Add the role if the person is to serve.`,
  };
}

/** The first day on which the person is of age; null when the birthday is not known. */
export function adultOn({ bornOn }: Person): string | null {
  return bornOn === null ? null : `${Number(bornOn.slice(0, 4)) + ADULT_YEARS}${bornOn.slice(4)}`;
}

function consentFault(person: Person): PlanningWarning | undefined {
  if (person.consentedOn !== null) return undefined;
  return leftOut('no-consent', person, {
    ru: `${person.code}: нет согласия на обработку персональных данных. Получите его и внесите дату.`,
    en: `${person.code}: no consent on file. Obtain it and enter its date.`,
  });
}

/** Students may be minors, so they need a birthday; everybody else without one is taken for an adult. */
function ageFault(person: Person, lastDay: string): PlanningWarning | undefined {
  const day = adultOn(person);
  if (day === null && ['student', 'college'].includes(person.category))
    return leftOut('age-unknown', person, {
      ru: `${person.code}: нет даты рождения, а студенту должно быть 18 лет. Внесите её.`,
      en: `${person.code}: a student must be 18, and no birthday is known. Enter it.`,
    });
  if (day === null || day <= lastDay) return undefined;
  return leftOut('under-age', person, {
    ru: `${person.code}: 18 лет исполнится только ${day}, после последнего дня графика ${lastDay}.`,
    en: `${person.code}: turns 18 only on ${day}, after the last day of the roster, ${lastDay}.`,
  });
}
