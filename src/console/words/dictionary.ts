export type Language = 'ru' | 'en';

/** A sentence, a sentence that needs values, a list or a group of them. */
type Words = string | ((...values: never[]) => string) | readonly string[] | { readonly [key: string]: Words };

type SameInOther<Some> = Some extends string
  ? string
  : Some extends (...values: infer Values) => string
    ? (...values: Values) => string
    : Some extends readonly string[]
      ? { readonly [Key in keyof Some]: string }
      : { readonly [Key in keyof Some]: SameInOther<Some[Key]> };

export type Dictionary<Texts> = Readonly<Record<Language, Texts>>;

/** The texts of a screen in both languages: what is missing or too much in the second is a type error. */
export function dictionary<const Russian extends Words>(ru: Russian, en: SameInOther<Russian>): Dictionary<SameInOther<Russian>> {
  return { ru: ru as unknown as SameInOther<Russian>, en };
}

const russian = new Intl.PluralRules('ru');

/** `counted(21, 'школа', 'школы', 'школ')` is `21 школа`. */
export function counted(count: number, one: string, few: string, many: string): string {
  const forms: Partial<Record<Intl.LDMLPluralRule, string>> = { one, few };
  return `${count.toLocaleString('ru')} ${forms[russian.select(count)] ?? many}`;
}

/** `countedEn(2, 'school')` is `2 schools`. */
export function countedEn(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}
