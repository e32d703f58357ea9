import { componentsOf, isComponent, propertiesOf, readTree, unfold, valueOf } from './ical-lines.js';
import type { Complain, Component, Property } from './ical-lines.js';
import { hasItsForm } from './ical-values.js';

interface Shape {
  readonly required: readonly string[];
  readonly optional: readonly string[];
  readonly inside: readonly string[];
}

const SHAPES: Readonly<Record<string, Shape>> = {
  VCALENDAR: {
    required: ['VERSION', 'PRODID', 'CALSCALE', 'NAME', 'X-WR-CALNAME', 'REFRESH-INTERVAL', 'X-PUBLISHED-TTL'],
    optional: ['X-WR-CALDESC'],
    inside: ['VTIMEZONE', 'VEVENT'],
  },
  VTIMEZONE: { required: ['TZID'], optional: [], inside: ['STANDARD'] },
  STANDARD: { required: ['DTSTART', 'TZOFFSETFROM', 'TZOFFSETTO'], optional: ['TZNAME'], inside: [] },
  VEVENT: {
    required: [
      'UID',
      'SEQUENCE',
      'DTSTAMP',
      'DTSTART',
      'DTEND',
      'SUMMARY',
      'STATUS',
      'TRANSP',
      'X-MICROSOFT-CDO-BUSYSTATUS',
      'CREATED',
      'LAST-MODIFIED',
    ],
    optional: ['DESCRIPTION', 'LOCATION', 'GEO', 'X-MICROSOFT-CDO-ALLDAYEVENT', 'X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT'],
    inside: ['VALARM'],
  },
  VALARM: { required: ['ACTION', 'TRIGGER', 'DESCRIPTION'], optional: [], inside: [] },
};
const PARAMETERS: Readonly<Record<string, readonly string[]>> = {
  DTSTART: ['TZID', 'VALUE'],
  DTEND: ['TZID', 'VALUE'],
  'REFRESH-INTERVAL': ['VALUE'],
};

/** Everything a calendar feed has against RFC 5545, RFC 7986 and the product's own promises; empty means clean. */
export function lintCalendar(text: string): readonly string[] {
  const complaints: string[] = [];
  const complain = (message: string) => void complaints.push(message);
  const calendar = readTree(unfold(text, complain), complain);
  if (calendar === null) return complaints;
  lintComponent(calendar, complain);
  lintOrder(calendar, complain);
  const zones = componentsOf(calendar).filter(({ name }) => name === 'VTIMEZONE');
  const events = componentsOf(calendar).filter(({ name }) => name === 'VEVENT');
  const zoneNames = zones.map((zone) => valueOf(zone, 'TZID') ?? '');
  lintUnique('TZID', zoneNames, complain);
  lintUnique(
    'UID',
    events.map((event) => valueOf(event, 'UID') ?? ''),
    complain,
  );
  for (const event of events) lintEvent(event, new Set(zoneNames), complain);
  return complaints;
}

function lintComponent(component: Component, complain: Complain): void {
  const shape = SHAPES[component.name];
  if (shape === undefined) return complain(`unknown component ${component.name}`);
  const names = propertiesOf(component).map(({ name }) => name);
  for (const name of shape.required) if (!names.includes(name)) complain(`${component.name} has no ${name}`);
  for (const name of names)
    if (![...shape.required, ...shape.optional].includes(name)) complain(`${component.name} must not have ${name}`);
  lintUnique(`property of ${component.name}`, names, complain);
  for (const property of propertiesOf(component)) lintProperty(property, complain);
  const firstInside = component.members.findIndex(isComponent);
  if (firstInside >= 0 && component.members.slice(firstInside).some((member) => !isComponent(member)))
    complain(`${component.name} has properties after components`);
  if (component.name === 'VTIMEZONE' && componentsOf(component).length === 0) complain('VTIMEZONE has no STANDARD');
  for (const inner of componentsOf(component)) {
    if (!shape.inside.includes(inner.name)) complain(`${component.name} must not hold ${inner.name}`);
    lintComponent(inner, complain);
  }
}

function lintProperty(property: Property, complain: Complain): void {
  if (!hasItsForm(property)) complain(`${property.name} has the value ${property.value}`);
  for (const name of property.parameters.keys())
    if (!(PARAMETERS[property.name] ?? []).includes(name)) complain(`${property.name} must not have the parameter ${name}`);
}

function lintOrder(calendar: Component, complain: Complain): void {
  const [first, second] = propertiesOf(calendar);
  if (first?.name !== 'VERSION' || second?.name !== 'PRODID') complain('VERSION and PRODID do not come first');
  const names = componentsOf(calendar).map(({ name }) => name);
  if (names.length === 0) complain('VCALENDAR holds no component');
  if (names.lastIndexOf('VTIMEZONE') > names.indexOf('VEVENT') && names.includes('VEVENT'))
    complain('a VTIMEZONE stands after a VEVENT');
}

function lintUnique(what: string, values: readonly string[], complain: Complain): void {
  for (const value of new Set(values)) if (values.indexOf(value) !== values.lastIndexOf(value)) complain(`${what} ${value} twice`);
}

function lintEvent(event: Component, zones: ReadonlySet<string>, complain: Complain): void {
  const uid = valueOf(event, 'UID');
  const [start, end] = ['DTSTART', 'DTEND'].map((name) => propertiesOf(event).find((property) => property.name === name));
  for (const time of [start, end]) lintZone(uid, time, zones, complain);
  if (start !== undefined && end !== undefined) {
    if (end.value <= start.value) complain(`${uid} ends before it starts`);
    if (start.parameters.get('TZID') !== end.parameters.get('TZID')) complain(`${uid} starts and ends in different zones`);
    if (start.value.length !== end.value.length) complain(`${uid} mixes a day and a time`);
  }
  if (valueOf(event, 'DTSTAMP') !== valueOf(event, 'LAST-MODIFIED')) complain(`${uid}: DTSTAMP is not LAST-MODIFIED`);
  if ((valueOf(event, 'CREATED') ?? '') > (valueOf(event, 'DTSTAMP') ?? '')) complain(`${uid} is older than its creation`);
  if (valueOf(event, 'SUMMARY') === '') complain(`${uid} has an empty SUMMARY`);
  lintTombstone(event, complain);
}

function lintZone(uid: string | undefined, time: Property | undefined, zones: ReadonlySet<string>, complain: Complain): void {
  if (time === undefined) return;
  const zone = time.parameters.get('TZID');
  if (time.parameters.get('VALUE') === 'DATE') {
    if (zone !== undefined) complain(`${uid}: a day has a TZID`);
  } else if (zone === undefined) complain(`${uid}: ${time.name} has no TZID`);
  else if (!zones.has(zone)) complain(`${uid}: TZID ${zone} is not defined`);
}

/** Outlook ignores STATUS, so a tombstone says it four times; a living event says none of it. */
function lintTombstone(event: Component, complain: Complain): void {
  const isCancelled = valueOf(event, 'STATUS') === 'CANCELLED';
  const isWholeDay = valueOf(event, 'X-MICROSOFT-CDO-ALLDAYEVENT') === 'TRUE';
  const uid = valueOf(event, 'UID');
  if ((valueOf(event, 'SUMMARY') ?? '').startsWith('ОТМЕНЕНО: ') !== isCancelled) complain(`${uid}: prefix and STATUS disagree`);
  const isFree = isCancelled || isWholeDay;
  if ((valueOf(event, 'TRANSP') === 'TRANSPARENT') !== isFree) complain(`${uid}: TRANSP and STATUS disagree`);
  if ((valueOf(event, 'X-MICROSOFT-CDO-BUSYSTATUS') === 'FREE') !== isFree) complain(`${uid}: BUSYSTATUS and STATUS disagree`);
  if (isCancelled && componentsOf(event).length > 0) complain(`${uid} is cancelled and rings`);
}
