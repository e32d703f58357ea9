/** One property of a calendar, read from its unfolded line. */
export interface Property {
  readonly name: string;
  readonly parameters: ReadonlyMap<string, string>;
  readonly value: string;
}

/** A component with its members in the order they were written. */
export interface Component {
  readonly name: string;
  readonly members: (Property | Component)[];
}

export type Complain = (message: string) => void;

const LINE = /^(?<name>[A-Z][A-Z0-9-]*)(?<parameters>(?:;[A-Z][A-Z0-9-]*=(?:"[^"]*"|[^";:,]*))*):(?<value>.*)$/su;
const PARAMETER = /;(?<name>[A-Z0-9-]+)=(?<value>"[^"]*"|[^";:,]*)/gu;
const CONTROL = /[^\P{Cc}\t]|\p{Surrogate}|\uFEFF/u;

/** The unfolded lines of a calendar, with complaints about its bytes: line ends, length, characters. */
export function unfold(text: string, complain: Complain): readonly string[] {
  if (!text.endsWith('\r\n')) complain('the last line has no CRLF');
  const physical = text.replace(/\r\n$/u, '').split('\r\n');
  for (const [index, line] of physical.entries()) {
    if (Buffer.byteLength(line) > 75) complain(`line ${index + 1} has ${Buffer.byteLength(line)} octets`);
    if (line.trim() === '') complain(`line ${index + 1} is blank`);
    if (CONTROL.test(line)) complain(`line ${index + 1} has a control character, a bare line end or half a character`);
  }
  return text
    .replace(/\r\n$/u, '')
    .replace(/\r\n[ \t]/gu, '')
    .split('\r\n');
}

/** The tree of components, with complaints about nesting and about lines that are no properties. */
export function readTree(lines: readonly string[], complain: Complain): Component | null {
  const root: Component = { name: '', members: [] };
  const open = [root];
  for (const line of lines) {
    const property = readProperty(line);
    if (property === null) complain(`no property: ${line}`);
    else if (property.name === 'BEGIN') open.push(begin(open.at(-1)!, property.value));
    else if (property.name === 'END') end(open, property.value, complain);
    else open.at(-1)!.members.push(property);
  }
  if (open.length > 1) complain(`${open.at(-1)!.name} is not closed`);
  const [calendar, ...rest] = root.members;
  if (calendar !== undefined && isComponent(calendar) && calendar.name === 'VCALENDAR' && rest.length === 0) return calendar;
  complain('the text is not one VCALENDAR');
  return null;
}

/** Tells a component from a property. */
export function isComponent(member: Property | Component): member is Component {
  return 'members' in member;
}

/** A component's own properties. */
export function propertiesOf(component: Component): readonly Property[] {
  return component.members.filter((member): member is Property => !isComponent(member));
}

/** The components inside one. */
export function componentsOf(component: Component): readonly Component[] {
  return component.members.filter(isComponent);
}

/** The value of a component's first property of that name. */
export function valueOf(component: Component, name: string): string | undefined {
  return propertiesOf(component).find((property) => property.name === name)?.value;
}

function readProperty(line: string): Property | null {
  const { name, parameters, value } = LINE.exec(line)?.groups ?? {};
  if (name === undefined || value === undefined) return null;
  const pairs = [...(parameters ?? '').matchAll(PARAMETER)].map(({ groups }) => [groups!['name']!, groups!['value']!] as const);
  return { name, value, parameters: new Map(pairs) };
}

function begin(parent: Component, name: string): Component {
  const component: Component = { name, members: [] };
  parent.members.push(component);
  return component;
}

function end(open: Component[], name: string, complain: Complain): void {
  if (open.length > 1 && open.at(-1)!.name === name) open.pop();
  else complain(`END:${name} closes nothing`);
}
