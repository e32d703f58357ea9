import {
  checkRoster,
  type CertificateCheck,
  type RosterCertificate,
  verifyCertificate,
  type WrongFigure,
} from '../engine/index.js';
import { commandCalled, DONE, REFUSED, type CliCommand } from './cli-command.js';
import { readCertificate, readProblem, readSolution } from './documents.js';

/** Judges a solution by the specification alone. */
export const check: CliCommand = (shell, end) =>
  commandCalled(
    'check',
    'judge a solution: every hard rule, every figure it states and, with --certificate, the proof of its bound',
    'a rule is broken, a figure is wrong or the proof has a fault',
  )
    .argument('<problem.json>', 'a roster-problem/1 or /2 file')
    .argument('<solution.json>', 'its roster-solution/1 or /2 file')
    .option('--certificate <certificate.json>', 'its roster-certificate/1 file: compute the bound again from the prices')
    .action(async (problemPath: string, solutionPath: string, { certificate: path }: { readonly certificate?: string }) => {
      const [{ problem, hash }, solution] = [await readProblem(problemPath), await readSolution(solutionPath)];
      const certificate = path === undefined ? null : await readCertificate(path);
      const { isRight, text } = judged(checkRoster(problem, solution, hash), `${solution.duties.length} duties`);
      const proof = certificate && verifyCertificate(problem, hash, certificate, solution);
      shell.print(proof === null ? text : `${text}${proofText(proof, certificate!)}`);
      end(isRight && (proof === null || proof.faults.length === 0) ? DONE : REFUSED);
    });

/** The proof as lines for a person: every fault, what the prices prove, and what they leave to the word of a solver. */
function proofText({ provedBound, faults }: CertificateCheck, { method, bound }: RosterCertificate): string {
  const lines = faults.map(({ path, message }) => `certificate: ${path}: ${message.en}`);
  const proved = `certificate: the prices prove that no roster costs less than ${provedBound}`;
  const rest = `certificate: an exact model is said to prove ${bound}; prices cannot show that`;
  const isMore = provedBound !== null && method === 'exact-model' && bound > provedBound;
  return `${[...lines, ...(provedBound === null ? [] : [proved]), ...(isMore ? [rest] : [])].join('\n')}\n`;
}

/** What a checker found, as far as the command line tells it. */
export interface Judgement {
  readonly violations: readonly { readonly rule: string; readonly message: { readonly en: string } }[];
  readonly wrongFigures: readonly WrongFigure[];
  readonly objective: number;
}

/** The judgement as lines for a person: everything that is wrong, then the verdict over so much. */
export function judged({ violations, wrongFigures, objective }: Judgement, extent: string) {
  const isRight = violations.length === 0 && wrongFigures.length === 0;
  const summary = `${extent}, objective ${objective}`;
  const lines = [
    ...violations.map(({ rule, message }) => `${rule}: ${message.en}`),
    ...wrongFigures.map(({ figure, stated, actual }) => `wrong figure ${figure}: states ${shown(stated)}, is ${shown(actual)}`),
    isRight ? `right: ${summary}` : `${violations.length} violations, ${wrongFigures.length} wrong figures: ${summary}`,
  ];
  return { isRight, text: `${lines.join('\n')}\n` };
}

function shown(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}
