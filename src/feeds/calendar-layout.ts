/** A part of a calendar between BEGIN and END; its properties are whole lines, folded or not. */
interface Component {
  readonly name: string;
  readonly properties: string[];
  readonly components: Component[];
}

const LINE_END = '\r\n';
const BETWEEN_LINES = /\r\n(?![ \t])/u;

/**
 * The calendar as RFC 5545 §3.6 orders it: every component's properties before the components inside it, time zones
 * before events, and a line end after the last line.
 */
export function layOut(calendar: string, timeZoneBlocks: readonly string[]): string {
  const root = parse(calendar);
  const zones = timeZoneBlocks.map(parse);
  return write({ ...root, components: [...zones, ...root.components] }).join(LINE_END) + LINE_END;
}

function parse(text: string): Component {
  const document: Component = { name: '', properties: [], components: [] };
  const open = [document];
  for (const line of text.trimEnd().split(BETWEEN_LINES)) addLine(open, line);
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
