import { Problem } from '../http/problem.js';
import { QUESTIONS } from './planner.schema.js';

export function unknownQuestion(value: unknown): Problem {
  return new Problem({
    code: 'planner.unknown-question',
    status: 400,
    title: { ru: 'Планировщик не знает такого вопроса', en: 'The planner does not know this question' },
    value: typeof value === 'string' ? value.slice(0, 100) : undefined,
    wayOut: { ru: `Вопросы: ${QUESTIONS.join(', ')}.`, en: `The questions are: ${QUESTIONS.join(', ')}.` },
  });
}

export function askedTooOften(seconds: number): Problem {
  return new Problem({
    code: 'planner.asked-too-often',
    status: 429,
    title: { ru: 'Слишком много вопросов подряд', en: 'Too many questions at once' },
    wayOut: { ru: `Повторите через ${seconds} с.`, en: `Repeat in ${seconds} s.` },
    headers: { 'Retry-After': String(seconds) },
  });
}
