/** What can be wrong in an engine file, by code: the cause, and what to do about it. */
export const FAULTS = {
  E1000: ['not JSON', 'Save the file as JSON in UTF-8.'],
  E1001: ['another format', 'Write the format and version that this reader knows.'],
  E1002: ['unknown key', 'Remove the key or correct its spelling.'],
  E1003: ['missing key', 'Add the key.'],
  E1004: ['wrong type', 'Write the value in the type that is expected here.'],
  E1005: ['empty text', 'Write at least one character.'],
  E1006: ['value not in the list', 'Choose one of the listed values.'],
  E1007: ['number out of range', 'Write a number inside the range.'],
  E1008: ['no such day', 'Write a day of the calendar as 2026-04-20.'],
  E1009: ['no such moment', 'Write local date and time as 2026-04-20T09:00 (00:00 to 23:59).'],
  E1010: ['end not after start', 'Make the end later than the start.'],
  E1011: ['position out of range', 'Write latitude (-90 to 90) first, then longitude (-180 to 180), in degrees.'],
  E1012: ['unknown time zone', 'Write an IANA name such as Asia/Yekaterinburg.'],
  E1100: ['duplicated person id', 'Give every person an id of their own.'],
  E1101: ['duplicated place id', 'Give every place an id of its own.'],
  E1102: ['duplicated slot id', 'Give every slot an id of its own.'],
  E1103: ['duplicated entry', 'Keep one of the equal entries.'],
  E1104: ['duplicated work id', 'Give every work an id of its own.'],
  E1105: ['duplicated expert id', 'Give every expert an id of his own.'],
  E1106: ['duplicated choice id', 'Give every choice an id that no slot and no other choice has.'],
  E1200: ['unknown person', 'Name a person of the list `people`.'],
  E1201: ['unknown place', 'Name a place of the list `places`.'],
  E1202: ['unknown slot', 'Name a slot of the list `slots`.'],
  E1203: ['unknown work', 'Name a work of the list `works`.'],
  E1204: ['unknown expert', 'Name an expert of the list `experts`.'],
  E1300: ['pair of one and the same', 'Name two different ones.'],
  E1302: ['slot of a choice with a demand of its own', 'Give the slot weight 0 and no quotas: the choice has them.'],
  E1303: ['slot in two choices', 'Leave the slot in one choice.'],
  E1304: ['two leading quotas', 'Let one quota of the choice lead.'],
  E1305: ['more checks kept than wanted', 'Keep at most as many checks of a work as it has `checks`.'],
  E1301: ['contradicting travel times', 'Keep one number of minutes for a pair of places, whatever the order.'],
} as const;

export type FaultCode = keyof typeof FAULTS;

/** One fault of an input file: where it is, what stands there, why it is wrong and what to do. */
export interface Fault {
  readonly code: FaultCode;
  /** Such as `people[3].available[0]`; empty for the document as a whole. */
  readonly path: string;
  readonly value: unknown;
  readonly cause: string;
  readonly remedy: string;
}

export type Report = (code: FaultCode, path: string, value: unknown, detail?: string) => void;

/** Collects faults in the order in which they are found. */
export function faultList(): { readonly faults: Fault[]; readonly report: Report } {
  const faults: Fault[] = [];
  const report: Report = (code, path, value, detail) => {
    const [cause, remedy] = FAULTS[code];
    faults.push({ code, path, value, cause: detail === undefined ? cause : `${cause}: ${detail}`, remedy });
  };
  return { faults, report };
}

/** The fault as one line for a person. */
export function faultSentence(fault: Fault): string {
  const place = fault.path === '' ? 'the document' : fault.path;
  return `${fault.code} ${place} = ${shown(fault.value)}: ${fault.cause}. ${fault.remedy}`;
}

function shown(value: unknown): string {
  const text = value === undefined ? 'nothing' : JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}
