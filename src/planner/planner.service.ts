import { Injectable } from '@nestjs/common';
import { faultsFound } from '../http/fault-words.js';
import { faultText, Problem } from '../http/problem.js';
import { invalidRequest } from '../http/problems.js';
import { VisitLimit } from '../http/visit-limit.js';
import { answerTo, type PlannerAnswer } from './answers/index.js';
import { addressOf } from './planner-link.js';
import { questionForms } from './planner-fields.js';
import { plannerPage } from './planner-page.js';
import { askedTooOften, unknownQuestion } from './planner.problems.js';
import { QUESTIONS, questionSchemas, type Asked, type QuestionKind } from './planner.schema.js';

type Query = Readonly<Record<string, unknown>>;
type Language = 'ru' | 'en';

const BURST = 60;
const SECONDS_PER_QUESTION = 1;

@Injectable()
export class PlannerService {
  private readonly limit = new VisitLimit(BURST, SECONDS_PER_QUESTION);

  /** The answer to a question that stands in an address. */
  answer(query: Query, visitor: string, at: Date): PlannerAnswer {
    this.admit(visitor, at);
    return answered(readQuestion(query));
  }

  /** The page of a question: with its answer, or with the faults beside what was typed. */
  page(query: Query, visitor: string, at: Date): { readonly status: number; readonly html: string } {
    this.admit(visitor, at);
    const language: Language = query['lang'] === 'en' ? 'en' : 'ru';
    const question = kindOf(query);
    try {
      const asked = readQuestion(ownOf(question, query));
      const view = { language, question, typed: typedFrom(asked), faults: [], answer: answered(asked) };
      return { status: 200, html: plannerPage(view) };
    } catch (error) {
      if (!(error instanceof Problem) || error.facts.faults === undefined) throw error;
      const faults = error.facts.faults.map(({ where, message }) => ({
        where: where.replace(/^query\./u, ''),
        message: faultText(message, language),
      }));
      return {
        status: 400,
        html: plannerPage({ language, question, typed: typedFrom(ownOf(question, query)), faults, answer: null }),
      };
    }
  }

  private admit(visitor: string, at: Date): void {
    const seconds = this.limit.secondsToWait(visitor, at);
    if (seconds > 0) throw askedTooOften(seconds);
  }
}

function kindOf({ question = 'discovery' }: Query): QuestionKind {
  const kind = QUESTIONS.find((known) => known === question);
  if (kind === undefined) throw unknownQuestion(question);
  return kind;
}

/** Of an address what the page itself asks: messengers and search engines put words of their own behind a link that people share. */
function ownOf(question: QuestionKind, query: Query): Query {
  const own = new Set(questionForms[question].fields.map(({ name }) => name));
  return Object.fromEntries(Object.entries(query).filter(([name]) => name === 'question' || own.has(name)));
}

function readQuestion(query: Query): Asked {
  const kind = kindOf(query);
  const { lang: _, ...asked } = query;
  const read = questionSchemas[kind].safeParse({ ...asked, question: kind });
  if (read.success) return read.data;
  throw invalidRequest(faultsFound(read.error.issues, ['query']));
}

function answered(asked: Asked): PlannerAnswer {
  return { asked, ...answerTo(asked), link: addressOf(asked.question, asked) };
}

/** Every value as a person would type it; what nobody can type, an object or a text of indecent length, is left out. */
function typedFrom(values: Query): Record<string, string> {
  const texts = Object.entries(values).flatMap(([name, value]) => {
    if (Array.isArray(value)) return [[name, value.filter(isTypeable).join(', ')] as const];
    return isTypeable(value) ? [[name, String(value)] as const] : [];
  });
  return Object.fromEntries(texts.filter(([, text]) => text.length <= 400));
}

function isTypeable(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}
