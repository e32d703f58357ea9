const PUPIL =
  /(?:[Уу]чени[кц]\p{L}*|[Уу]чащ\p{L}+|[Оо]бучающ\p{L}+|[Уу]частни[кц]\p{L}*|[Шш]кольни[кц]\p{L}*|[Рр]еб[её]н\p{L}+|[Вв]ыпускни[кц]\p{L}*)\s+(\p{Lu}\p{Ll}+(?:\s+\p{Lu}(?:\p{Ll}+|\.))*)/u;
const WITH_PATRONYMIC = /\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}+(?:вич|вна|чна)(?!\p{L})/u;
const WITH_INITIALS = /\p{Lu}\p{Ll}{2,}\s+\p{Lu}\.(?:\s?\p{Lu}\.)?/u;

/** The first thing in a text that looks like somebody's name: an act speaks of roles and of codes. */
export function personalNameIn(text: string): string | undefined {
  return PUPIL.exec(text)?.[1] ?? WITH_PATRONYMIC.exec(text)?.[0] ?? WITH_INITIALS.exec(text)?.[0];
}
