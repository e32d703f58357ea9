/** Where JSON text stops being JSON: line and column, both from 1. */
export interface TextPosition {
  readonly line: number;
  readonly column: number;
}

const TOKEN =
  /(?<mark>[{}[\],:])|(?<text>"(?:[^"\\\p{Cc}]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*")|(?<plain>-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)(?!\w))/uy;
const SPACE = /[ \t\r\n]*/y;

type Expected = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | ', or end' | 'nothing more';

/** The first place at which the text breaks JSON's grammar; Node 20 does not tell it. */
export function firstFaultOf(text: string): TextPosition {
  const open: ('{' | '[')[] = [];
  let expected: Expected = 'value';
  let at = 0;
  for (;;) {
    at = skipSpace(text, at);
    TOKEN.lastIndex = at;
    const groups = TOKEN.exec(text)?.groups;
    const kind = groups?.['mark'] ?? (groups?.['text'] === undefined ? 'plain' : 'text');
    const next: Expected | undefined = groups && step(kind, expected, open);
    if (next === undefined) return positionOf(text, at);
    expected = next;
    at = TOKEN.lastIndex;
  }
}

/** A key that one object has twice, with its second place. */
export interface RepeatedKey extends TextPosition {
  readonly key: string;
}

const STRUCTURE = /[{}[\]]|"[^"\\]*(?:\\.[^"\\]*)*"(?<colon>[ \t\r\n]*:)?/gu;

/** The first key that stands twice in its object: of JSON that is read, the later value would replace the earlier one in silence. */
export function repeatedKeyOf(text: string): RepeatedKey | undefined {
  const open: (Set<string> | null)[] = [];
  for (const { 0: token, index, groups } of text.matchAll(STRUCTURE)) {
    if (token === '{' || token === '[') open.push(token === '{' ? new Set() : null);
    else if (token === '}' || token === ']') open.pop();
    else if (groups?.['colon'] !== undefined) {
      const key = JSON.parse(token.slice(0, token.length - groups['colon'].length)) as string;
      if (open.at(-1)!.has(key)) return { key, ...positionOf(text, index) };
      open.at(-1)!.add(key);
    }
  }
  return undefined;
}

/** What may follow the token; undefined where the token may not stand. */
function step(kind: string, expected: Expected, open: ('{' | '[')[]): Expected | undefined {
  const takesValue = expected === 'value' || expected === 'value or ]';
  const takesKey = expected === 'key' || expected === 'key or }';
  if ((kind === '{' || kind === '[') && takesValue) {
    open.push(kind);
    return kind === '{' ? 'key or }' : 'value or ]';
  }
  if (kind === 'text' && takesKey) return ':';
  if ((kind === 'text' || kind === 'plain') && takesValue) return afterValue(open);
  if (kind === ':' && expected === ':') return 'value';
  if (kind === ',' && expected === ', or end') return open.at(-1) === '{' ? 'key' : 'value';
  return closes(kind, expected, open) ? afterClosing(open) : undefined;
}

function closes(kind: string, expected: Expected, open: readonly string[]): boolean {
  if (kind === '}') return open.at(-1) === '{' && (expected === 'key or }' || expected === ', or end');
  return kind === ']' && open.at(-1) === '[' && (expected === 'value or ]' || expected === ', or end');
}

function afterClosing(open: string[]): Expected {
  open.pop();
  return afterValue(open);
}

function afterValue(open: readonly string[]): Expected {
  return open.length === 0 ? 'nothing more' : ', or end';
}

function skipSpace(text: string, at: number): number {
  SPACE.lastIndex = at;
  SPACE.exec(text);
  return SPACE.lastIndex;
}

function positionOf(text: string, at: number): TextPosition {
  const before = text.slice(0, at).split('\n');
  return { line: before.length, column: before.at(-1)!.length + 1 };
}
