import { fold } from './calendar-folding.js';

/** A part of a calendar between BEGIN and END; its properties are whole lines, not yet folded. */
interface Component {
  readonly name: string;
  readonly properties: string[];
  readonly components: Component[];
}

const LINE_END = '\r\n';

/**
 * The calendar as RFC 5545 §3.6 orders it: every component's properties before the components inside it, lines folded,
 * and a line end after the last line.
 */
export function layOut(calendar: string, components: readonly string[]): string {
  const root = parse(calendar);
  const whole = { ...root, components: [...root.components, ...components.map(parse)] };
  return write(whole).flatMap(fold).join(LINE_END) + LINE_END;
}

function parse(text: string): Component {
  const document: Component = { name: '', properties: [], components: [] };
  const open = [document];
  for (const line of text.trimEnd().split(LINE_END)) addLine(open, line);
  return document.components[0]!;
}

function addLine(open: Component[], line: string): void {
  const current = open.at(-1)!;
  if (line.startsWith('END:')) open.pop();
  else if (line.startsWith('BEGIN:')) {
    const component = { name: line.slice('BEGIN:'.length), properties: [], components: [] };
    current.components.push(component);
    open.push(component);
  } else current.properties.push(line);
}

function write(component: Component): readonly string[] {
  return [`BEGIN:${component.name}`, ...component.properties, ...component.components.flatMap(write), `END:${component.name}`];
}
