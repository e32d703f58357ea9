import type { Problem } from '../../../dist/api-client/types.gen.js';

/** A refusal of the service (RFC 9457): a sentence, the value, and the way out. */
export class ApiProblem extends Error {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  /** Stable: `version.changed`. */
  readonly code: string;
  /** The way out. */
  readonly detail: string | undefined;
  readonly value: unknown;
  readonly faults: NonNullable<Problem['faults']>;
  /** The number of the request, for whoever keeps the service. */
  readonly instance: string | undefined;
  /** Members of the problem's own: `currentVersion`. */
  readonly extra: Readonly<Record<string, unknown>>;

  constructor({ type, title, status, code, detail, value, faults = [], instance, ...extra }: Problem) {
    super(title);
    this.name = 'ApiProblem';
    Object.assign(this, { type, title, status, code, detail, value, faults, instance, extra });
  }
}

const SENTENCES = {
  ru: {
    network: {
      title: 'Нет связи с сервисом',
      detail: 'Проверьте сеть и повторите; набранное на странице сохраняется.',
    },
    unreadable: { title: 'Сервис ответил непонятно', detail: 'Повторите; если не поможет, сообщите администратору.' },
  },
  en: {
    network: {
      title: 'The service cannot be reached',
      detail: 'Check the network and repeat; what you have typed is still here.',
    },
    unreadable: {
      title: 'The answer of the service cannot be understood',
      detail: 'Repeat; if that does not help, tell the administrator.',
    },
  },
} as const;

/** Whatever went wrong with a request, as a problem to be shown. */
export function asProblem(error: unknown, language: 'ru' | 'en', status?: number): ApiProblem {
  if (error instanceof ApiProblem) return error;
  if (typeof error === 'object' && error !== null && 'code' in error && 'title' in error)
    return new ApiProblem(told(error as Told, language));
  const code = status === undefined ? 'network' : 'unreadable';
  return new ApiProblem({ ...SENTENCES[language][code], type: `urn:obektiv:problem:${code}`, code, status: status ?? 0 });
}

/** A refusal that was kept with a piece of work is told in Russian, and in English under `en`. */
type Told = Problem & { readonly en?: Problem };

function told({ en, ...russian }: Told, language: 'ru' | 'en'): Problem {
  return language === 'en' && en !== undefined ? en : russian;
}
