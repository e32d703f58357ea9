export interface Wording {
  readonly ru: string;
  readonly en: string;
}

export interface Fault {
  /** Where in the request: `body.name`, `query.limit`. */
  readonly where: string;
  /** A sentence, or one in each language. */
  readonly message: string | Wording;
}

export interface ProblemFacts {
  /** Stable and dotted: `roster.already-published`. Programs may rely on it. */
  readonly code: string;
  readonly status: number;
  readonly title: Wording;
  /** The value that was refused. */
  readonly value?: unknown;
  readonly wayOut?: Wording;
  readonly faults?: readonly Fault[];
  /** Members of its own, shown beside the standard ones. */
  readonly extra?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** An expected refusal: what is refused, which value, and the way out (RFC 9457). */
export class Problem extends Error {
  constructor(readonly facts: ProblemFacts) {
    super(facts.title.en);
    this.name = 'Problem';
  }

  /** The document sent to the caller, in the language asked for. */
  toDocument(language: keyof Wording, requestId?: string): Record<string, unknown> {
    const { code, status, title, value, wayOut, faults, extra } = this.facts;
    return {
      ...extra,
      type: `urn:obektiv:problem:${code}`,
      title: title[language],
      status,
      code,
      ...(wayOut && { detail: wayOut[language] }),
      ...(value !== undefined && { value: typeof value === 'string' ? clipped(value) : value }),
      ...(faults && { faults: shortList(faults, language) }),
      ...(requestId !== undefined && { instance: `urn:obektiv:request:${requestId}` }),
    };
  }
}

/** What a fault says to a reader of the language. */
export function faultText(message: Fault['message'], language: keyof Wording): string {
  return typeof message === 'string' ? message : message[language];
}

const LONGEST_TEXT = 500;
const MOST_FAULTS = 100;

/** A megabyte that was sent is not sent back to say that it is too long. */
function clipped(text: string): string {
  return text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT).replace(/\p{Surrogate}$/u, '')}…` : text;
}

function shortList(faults: readonly Fault[], language: keyof Wording) {
  const told = faults.slice(0, MOST_FAULTS);
  const rest = faults.length - told.length;
  const more: Fault = { where: '…', message: { ru: `и ещё ${rest}`, en: `and ${rest} more` } };
  return [...told, ...(rest === 0 ? [] : [more])].map(({ where, message }) => ({
    where: clipped(where),
    message: clipped(faultText(message, language)),
  }));
}
