import {
  checkRoster,
  type CertificateCheck,
  type RosterCertificate,
  type Sentence,
  verifyCertificate,
  type WrongFigure,
} from '../engine/index.js';
import { commandCalled, DONE, REFUSED, type CliCommand } from './cli-command.js';
import { readCertificate, readProblem, readSolution } from './documents.js';
import { counted, type Language } from './language.js';
import { DUTIES } from './solve-words.js';

interface CheckOptions {
  readonly certificate?: string;
}

/** Judges a solution by the specification alone. */
export const check: CliCommand = (shell, end) =>
  commandCalled(shell, 'check', {
    does: {
      ru: 'проверить решение: каждое строгое правило, каждое указанное число и, с --certificate, доказательство границы',
      en: 'judge a solution: every hard rule, every figure it states and, with --certificate, the proof of its bound',
    },
    refused: {
      ru: 'нарушено правило, неверно число или в доказательстве ошибка',
      en: 'a rule is broken, a figure is wrong or the proof has a fault',
    },
  })
    .argument('<problem.json>', shell.words('файл roster-problem/1 или /2', 'a roster-problem/1 or /2 file'))
    .argument('<solution.json>', shell.words('файл roster-solution/1 или /2 этой задачи', 'its roster-solution/1 or /2 file'))
    .option(
      '--certificate <certificate.json>',
      shell.words(
        'её файл roster-certificate/1: вычислить границу заново по ценам',
        'its roster-certificate/1 file: compute the bound again from the prices',
      ),
    )
    .action(async (problemPath: string, solutionPath: string, { certificate: path }: CheckOptions) => {
      const { language } = shell;
      const [{ problem, hash }, solution] = [await readProblem(problemPath), await readSolution(solutionPath)];
      const certificate = path === undefined ? null : await readCertificate(path);
      const { isRight, text } = judged(
        checkRoster(problem, solution, hash),
        counted(solution.duties.length, DUTIES, language),
        language,
      );
      const proof = certificate && verifyCertificate(problem, hash, certificate, solution);
      shell.print(proof === null ? text : `${text}${proofText(proof, certificate!, language)}`);
      end(isRight && (proof === null || proof.faults.length === 0) ? DONE : REFUSED);
    });

/** The proof as lines for a person: every fault, what the prices prove, and what they leave to the word of a solver. */
function proofText({ provedBound, faults }: CertificateCheck, { method, bound }: RosterCertificate, language: Language): string {
  const said = {
    ru: {
      certificate: 'сертификат',
      proved: `по этим ценам доказано: графика дешевле ${provedBound} нет`,
      rest: `по словам точного расчёта доказано ${bound}; цены этого показать не могут`,
    },
    en: {
      certificate: 'certificate',
      proved: `the prices prove that no roster costs less than ${provedBound}`,
      rest: `an exact model is said to prove ${bound}; prices cannot show that`,
    },
  }[language];
  const lines = faults.map(({ path, message }) => `${path}: ${message[language]}`);
  const isMore = provedBound !== null && method === 'exact-model' && bound > provedBound;
  const all = [...lines, ...(provedBound === null ? [] : [said.proved]), ...(isMore ? [said.rest] : [])];
  return all.map((line) => `${said.certificate}: ${line}\n`).join('');
}

/** What a checker found, as far as the command line tells it. */
export interface Judgement {
  readonly violations: readonly { readonly rule: string; readonly message: Sentence }[];
  readonly wrongFigures: readonly WrongFigure[];
  readonly objective: number;
}

const VIOLATIONS = { ru: ['нарушение', 'нарушения', 'нарушений'], en: ['violation', 'violations'] } as const;
const WRONG_FIGURES = {
  ru: ['неверное число', 'неверных числа', 'неверных чисел'],
  en: ['wrong figure', 'wrong figures'],
} as const;

/** The judgement as lines for a person: everything that is wrong, then the verdict over so much. */
export function judged({ violations, wrongFigures, objective }: Judgement, extent: string, language: Language) {
  const isRight = violations.length === 0 && wrongFigures.length === 0;
  const found = [counted(violations.length, VIOLATIONS, language), counted(wrongFigures.length, WRONG_FIGURES, language)].join(
    ', ',
  );
  const summary = { ru: `${extent}, цена ${objective}`, en: `${extent}, objective ${objective}` }[language];
  const lines = [
    ...violations.map(({ rule, message }) => `${rule}: ${message[language]}`),
    ...wrongFigures.map((wrong) => wrongFigure(wrong, language)),
    `${isRight ? { ru: 'верно', en: 'right' }[language] : found}: ${summary}`,
  ];
  return { isRight, text: `${lines.join('\n')}\n` };
}

function wrongFigure({ figure, stated, actual }: WrongFigure, language: Language): string {
  const [says, is] = [stated, actual].map((value) => shown(value, language));
  return {
    ru: `неверное число ${figure}: указано ${says}, на деле ${is}`,
    en: `wrong figure ${figure}: states ${says}, is ${is}`,
  }[language];
}

function shown(value: unknown, language: Language): string {
  return value === undefined ? { ru: 'ничего', en: 'nothing' }[language] : JSON.stringify(value);
}
