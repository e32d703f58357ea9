import type { Wording } from '../../http/problem.js';

/** What may be wrong with a template, as its author reads it. */
const SENTENCES = {
  'not-word': { ru: 'это не файл Word (.docx)', en: 'not a Word file (.docx)' },
  damaged: {
    ru: 'файл повреждён: откройте его в Word и сохраните заново',
    en: 'the file is damaged: open it in Word and save it again',
  },
  'too-large': {
    ru: 'распакованный файл слишком велик: уменьшите рисунки',
    en: 'it unpacks to too much: make the pictures smaller',
  },
  macros: { ru: 'в файле есть макросы: сохраните его как .docx', en: 'it has macros: save it as .docx' },
  'no-tags': { ru: 'в файле нет ни одной метки {…}, заполнять нечего', en: 'there is no tag {…} to fill in' },
  'unclosed-list': { ru: 'список начат, но не закончен {/…}', en: 'the list does not end with {/…}' },
  'unopened-list': { ru: 'список закончен, но не начат {#…}', en: 'the list does not begin with {#…}' },
  'crossed-lists': {
    ru: 'списки перекрещены: внутренний должен закончиться раньше',
    en: 'lists cross: the inner one must end first',
  },
  'misplaced-list': {
    ru: 'начало и конец списка стоят в разных таблицах или строках',
    en: 'the list begins and ends in different tables',
  },
  'unclosed-tag': { ru: 'метка не закрыта скобкой }', en: 'the tag has no closing }' },
  'unopened-tag': { ru: 'у метки нет открывающей скобки {', en: 'the tag has no opening {' },
  'double-brace': { ru: 'скобки удвоены: нужна одна { и одна }', en: 'braces are doubled: one { and one } are needed' },
  'raw-tag': { ru: 'метки с @ не поддерживаются: уберите @', en: 'tags with @ are not supported: take the @ away' },
  'list-as-value': { ru: 'это список: нужны {#…} и {/…}', en: 'it is a list: {#…} and {/…} are needed' },
  other: { ru: 'метка не читается', en: 'the tag cannot be read' },
} as const satisfies Record<string, Wording>;

export type TemplateFaultCode = keyof typeof SENTENCES;

/** The tag that is at fault, without its braces; empty: the file. */
export interface TemplateFault {
  readonly tag: string;
  readonly fault: TemplateFaultCode;
}

export class TemplateRefused extends Error {
  constructor(readonly faults: readonly TemplateFault[]) {
    super(faults.map(({ tag, fault }) => `${tag}: ${fault}`).join('; '));
    this.name = 'TemplateRefused';
  }
}

export function templateSentence({ fault }: TemplateFault): Wording {
  return SENTENCES[fault];
}

/** What docxtemplater throws. */
export interface TemplaterError extends Error {
  readonly properties?: {
    readonly id?: string;
    readonly errors?: readonly TemplaterError[];
    readonly xtag?: string;
    readonly openingtag?: string;
  };
}

const BY_ID: Readonly<Record<string, TemplateFaultCode>> = {
  filetype_not_identified: 'not-word',
  filetype_not_handled: 'not-word',
  malformed_xml: 'damaged',
  file_has_invalid_xml: 'damaged',
  unclosed_loop: 'unclosed-list',
  unopened_loop: 'unopened-list',
  unbalanced_loop_tags: 'misplaced-list',
  loop_position_invalid: 'misplaced-list',
  closing_tag_does_not_match_opening_tag: 'crossed-lists',
  unclosed_tag: 'unclosed-tag',
  unopened_tag: 'unopened-tag',
  duplicate_open_tag: 'double-brace',
  duplicate_close_tag: 'double-brace',
  raw_xml_tag_should_be_only_text_in_paragraph: 'raw-tag',
  invalid_raw_xml_value: 'raw-tag',
};

export function faultsOf(error: TemplaterError): readonly TemplateFault[] {
  const errors = error.properties?.errors ?? [error];
  return errors.map(({ properties }) => ({
    tag: properties?.xtag ?? properties?.openingtag ?? '',
    fault: BY_ID[properties?.id ?? ''] ?? (properties === undefined ? 'damaged' : 'other'),
  }));
}
