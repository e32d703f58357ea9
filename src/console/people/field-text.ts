import { useFormats } from '../words/formats.js';
import type { Language } from '../words/dictionary.js';
import { useLanguage } from '../words/language.js';
import { phoneText } from '../../wording/phone-text.js';
import { titleOf } from '../words/vocabulary.js';
import type { Card, Field } from './card.js';

const DAYS = new Set<Field>(['bornOn', 'trainedOn', 'consentedOn', 'disseminationConsentedOn']);
const CODES: Partial<Record<Field, 'category' | 'role' | 'subject'>> = { category: 'category', roles: 'role', subjects: 'subject' };

/** The value of a field of a card as text. */
export function useFieldText(): (field: Field, value: unknown) => string {
  const { language } = useLanguage();
  const { shortDay } = useFormats();
  return (field, value) => {
    const vocabulary = CODES[field];
    if (value === null || value === undefined || value === '') return '–';
    if (Array.isArray(value))
      return value.length === 0
        ? '–'
        : value.map((each: string) => (vocabulary ? titleOf(vocabulary, each, language) : each)).join(', ');
    if (field === 'subjectGrades') return gradesText(value as Card['subjectGrades'], language);
    if (typeof value === 'string' && DAYS.has(field)) return shortDay(value);
    if (typeof value === 'string' && field === 'phone') return phoneText(value);
    if (typeof value === 'string' && vocabulary) return titleOf(vocabulary, value, language);
    return typeof value === 'string' ? value : JSON.stringify(value);
  };
}

function gradesText(value: Card['subjectGrades'], language: Language): string {
  const parts = Object.entries(value).map(([subject, grades]) => `${titleOf('subject', subject, language)}: ${grades.join(', ')}`);
  return parts.length === 0 ? '–' : parts.join('; ');
}
