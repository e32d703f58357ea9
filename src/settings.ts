import { z } from 'zod';
import { inBoth, wordingOf } from './http/fault-words.js';
import type { Wording } from './http/problem.js';
import { plainError } from './http/validation-words.js';
import { PlainFault } from './plain-fault.js';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** An environment variable that is set but empty counts as not set. */
const text = (schema: z.ZodType<string>) => z.preprocess((value) => (value === '' ? undefined : value), schema.optional());

const number = (least: number, most: number, fallback: number) =>
  z.preprocess((value) => (value === '' ? undefined : value), z.coerce.number().int().min(least).max(most).default(fallback));

const flag = z.preprocess((value) => (value === '' ? undefined : value), z.stringbool().default(false));

const looksLike = (example: string) => inBoth(`пишется как ${example}`, `must look like ${example}`);

/** What the environment decides: the only place where a variable, its meaning and its default are written. */
export const settingsSchema = z.object({
  DATABASE_URL: text(
    z.url({ protocol: /^postgres(ql)?$/, error: looksLike('postgresql://user:password@host:5432/database') }),
  ).describe(
    'The PostgreSQL server (15 to 18). Not set: the service brings its own and keeps the data under DATA_FOLDER/postgres.',
  ),
  DATABASE_CONNECTIONS: number(2, 200, 10).describe(
    'Connections one process holds at most for the work of municipalities, and as many for its own.',
  ),
  DATA_FOLDER: z
    .preprocess((value) => (value === '' ? undefined : value), z.string().default('var'))
    .describe('Where the service keeps what it writes; relative to the checkout.'),
  HOST: z
    .preprocess((value) => (value === '' ? undefined : value), z.string().default('127.0.0.1'))
    .describe('The address to listen on; 0.0.0.0 for all.'),
  PORT: number(0, 65_535, 3000).describe('The port to listen on; 0 for any free one.'),
  PUBLIC_URL: text(z.url({ protocol: /^https?$/, error: looksLike('https://vpr.example.ru') })).describe(
    'How people reach the service; links in calendars and messages start with it. Not set: http://HOST:PORT.',
  ),
  TRUST_PROXY: flag.describe('true behind a reverse proxy that sets X-Forwarded-For and X-Forwarded-Proto.'),
  LOG_LEVEL: z
    .preprocess((value) => (value === '' ? undefined : value), z.enum(LOG_LEVELS).default('info'))
    .describe(`How much is logged, in English: ${LOG_LEVELS.join(', ')}.`),
  SMTP_URL: text(z.url({ protocol: /^smtps?$/, error: looksLike('smtp://user:password@mail.example.ru:587') })).describe(
    'The mail server. Not set: no e-mail is sent, and messages wait to be copied into a messenger.',
  ),
  MAIL_FROM: z
    .preprocess((value) => (value === '' ? undefined : value), z.string().default('Obektiv <obektiv@localhost>'))
    .describe('The sender of all e-mail: Name <address>.'),
  MAX_TOKEN: text(z.string()).describe('The token of the bot in the messenger MAX. Not set: that channel is off.'),
  MAX_URL: z
    .preprocess((value) => (value === '' ? undefined : value), z.url().default('https://platform-api2.max.ru'))
    .describe(
      'Where the API of MAX is. Its certificate is signed by the Russian Ministry of Digital Development: name that root by NODE_EXTRA_CA_CERTS.',
    ),
  QUIET_HOURS: z
    .preprocess(
      (value) => (value === '' ? undefined : value),
      z
        .string()
        .regex(/^([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d$/u, looksLike('22:00-07:00'))
        .default('22:00-07:00'),
    )
    .describe('When nobody is written to, in the campaign’s own time; only what concerns the next hours is sent at once.'),
  SECRET_KEY: text(
    z
      .string()
      .min(
        32,
        inBoth(
          'нужно не меньше 32 знаков; подойдёт вывод `openssl rand -base64 32`',
          'must have at least 32 characters; `openssl rand -base64 32` makes one',
        ),
      ),
  ).describe(
    'What seals the secrets of second factors. Not set: DATA_FOLDER/secret-key, made at first need; several machines need the same.',
  ),
  SOLVER_THREADS: number(1, 2, 1).describe(
    'How many threads search for one roster; two find better ones sooner; one ends at the same roster for the same seed and proof.',
  ),
  SHUTDOWN_SECONDS: number(1, 600, 20).describe('How long work in flight may take to end after a stop signal.'),
});

export interface Settings {
  readonly databaseUrl: string | undefined;
  readonly databaseConnections: number;
  readonly dataFolder: string;
  readonly host: string;
  readonly port: number;
  readonly publicUrl: string | undefined;
  readonly trustProxy: boolean;
  readonly logLevel: (typeof LOG_LEVELS)[number];
  readonly secretKey: string | undefined;
  readonly solverThreads: number;
  readonly shutdownSeconds: number;
  readonly messages: MessageSettings;
}

/** How people are told. */
export interface MessageSettings {
  readonly smtpUrl: string | undefined;
  readonly mailFrom: string;
  readonly maxToken: string | undefined;
  readonly maxUrl: string;
  /** `22:00-07:00`, in the campaign's own time. */
  readonly quietHours: string;
}

/** Every fault of the environment at once, one line each. */
export class SettingsFault extends PlainFault {
  constructor(readonly faults: readonly Wording[]) {
    const lines = (language: keyof Wording) => faults.map((fault) => `  ${fault[language]}`).join('\n');
    super({
      ru: `Настройки использовать нельзя:\n${lines('ru')}\nВсе настройки перечислены в config/env.example.`,
      en: `The settings are not usable:\n${lines('en')}\nconfig/env.example lists them all.`,
    });
    this.name = 'SettingsFault';
  }
}

export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const read = settingsSchema.safeParse(environment, { error: plainError });
  if (!read.success) throw new SettingsFault(read.error.issues.map((issue) => faultLine(issue, environment)));
  const { data } = read;
  return {
    databaseUrl: data.DATABASE_URL,
    databaseConnections: data.DATABASE_CONNECTIONS,
    dataFolder: data.DATA_FOLDER,
    host: data.HOST,
    port: data.PORT,
    publicUrl: data.PUBLIC_URL?.replace(/\/+$/, ''),
    trustProxy: data.TRUST_PROXY,
    logLevel: data.LOG_LEVEL,
    secretKey: data.SECRET_KEY,
    solverThreads: data.SOLVER_THREADS,
    shutdownSeconds: data.SHUTDOWN_SECONDS,
    messages: {
      smtpUrl: data.SMTP_URL,
      mailFrom: data.MAIL_FROM,
      maxToken: data.MAX_TOKEN,
      maxUrl: data.MAX_URL,
      quietHours: data.QUIET_HOURS,
    },
  };
}

/** Where people reach the service: what links in calendars and messages start with. */
export function serviceUrl({ publicUrl, host, port }: Settings): string {
  return publicUrl ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/** Whether an address is one that only the machine itself can open. */
export function isOnlyHere(url: string): boolean {
  return /^(localhost|127(\.\d+){3}|0\.0\.0\.0|\[::1?\])$/.test(new URL(url).hostname);
}

const SECRET = new Set(['DATABASE_URL', 'SMTP_URL', 'MAX_TOKEN', 'SECRET_KEY']);

/** The value is shown, except where it may hold a password. */
function faultLine(issue: z.core.$ZodIssue, environment: Readonly<Record<string, string | undefined>>): Wording {
  const name = String(issue.path[0]);
  const shown = SECRET.has(name) ? '' : ` (${JSON.stringify(environment[name])})`;
  const said = wordingOf(issue.message);
  const inLanguage = (language: keyof Wording) => `${name}${shown}: ${typeof said === 'string' ? said : said[language]}`;
  return { ru: inLanguage('ru'), en: inLanguage('en') };
}

/** The text of `config/env.example`: every setting with its meaning and its default. */
export function settingsExample(): string {
  const defaults = settingsSchema.parse({});
  const entries = Object.entries(settingsSchema.shape).map(([name, schema]) => {
    const fallback = defaults[name as keyof typeof defaults];
    return `# ${schema.description}\n${fallback === undefined ? `# ${name}=` : `${name}=${fallback}`}\n`;
  });
  return entries.join('\n');
}
