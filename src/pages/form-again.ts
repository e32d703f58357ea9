import { controlsOf, type Attributes, type Control, type FormControls, type Tag } from './form-controls.js';
import { html, render, trusted, type Html } from '../page-layout/html.js';
import type { Language } from '../page-layout/layout.js';

/** A form that was sent and refused. */
export interface RefusedEntry {
  /** Where it was sent. */
  readonly action: string;
  readonly typed: Readonly<Record<string, string | readonly string[]>>;
  readonly title: string;
  readonly wayOut?: string | undefined;
  /** What was wrong, by the name of the field. */
  readonly faults: readonly { readonly where: string; readonly text: string }[];
}

/** What a label says besides how the field is called: an example in brackets, a question mark. */
const HINT = /\s*\([^()]*\)$|\?$/u;

const ERROR = { ru: 'Ошибка', en: 'Error' } as const;
const TICKED = new Set(['checkbox', 'radio']);
/** What a page never shows again, and what no page may fill in. */
const UNFILLED = new Set(['password', 'file', 'hidden']);

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The page on which a form stood: with what was typed in its fields, each fault beside its field, and all of them under the heading. */
export function formAgain(page: string, language: Language, entry: RefusedEntry): string {
  const found = controlsOf(page, entry.action);
  const typed = new Set(Object.keys(entry.typed));
  const told = entry.faults.filter(isFirstOf);
  const faultOf = new Map(told.map(({ where, text }) => [where, text]));
  const edits: Edit[] = [];
  const opened = new Set<Tag>();
  for (const control of found.controls) {
    const name = control.attributes['name'] ?? '';
    const fault = faultOf.get(name);
    faultOf.delete(name);
    edits.push(...filledIn(control, entry, fault));
    if (typed.has(name) || fault !== undefined) for (const folded of control.folded) opened.add(folded);
  }
  for (const tag of opened) edits.push(tagInstead(tag, { ...tag.attributes, open: '' }));
  const title = page.indexOf('<title>') + '<title>'.length;
  edits.push({ from: title, to: title, text: `${ERROR[language]}: ` });
  edits.push({ from: found.headingEnd, to: found.headingEnd, text: render(summaryOf(found, { ...entry, faults: told })) });
  return edited(page, edits);
}

/** What is wrong with a field besides is nobody's business before that is right. */
function isFirstOf({ where }: RefusedEntry['faults'][number], place: number, faults: RefusedEntry['faults']): boolean {
  return where === '' || faults.findIndex((fault) => fault.where === where) === place;
}

/** What was wrong, each with a way to its field; the same fault in several fields that are not shown is said once. */
function summaryOf({ controls, labels, legends }: FormControls, { title, wayOut, faults }: RefusedEntry): Html {
  const lines = faults.map(({ where, text }) => {
    const control = controls.find(({ attributes }) => attributes['name'] === where);
    if (control === undefined) return html`<li>${text}</li>`;
    const id = idOf(control.attributes);
    const label = labels.get(id)?.trim().replace(HINT, '');
    const name = [legends.get(control.within), label].filter((part) => part !== undefined).join(', ');
    return html`<li><a href="#${id}">${label !== undefined && `${name}: `}${text}</a></li>`;
  });
  const once = [...new Map(lines.map((line) => [render(line), line])).values()];
  return html`<div class="note bad" role="alert">
    <p>${title}</p>
    ${
      once.length > 0 &&
      html`<ul>
        ${once}
      </ul>`
    }
    ${wayOut !== undefined && html`<p>${wayOut}</p>`}
  </div>`;
}

function filledIn(control: Control, { typed }: RefusedEntry, fault: string | undefined): readonly Edit[] {
  const { name, attributes, options, text, afterwards } = control;
  const values = [typed[attributes['name'] ?? ''] ?? []].flat();
  const told = fault === undefined ? {} : { 'aria-invalid': 'true', 'aria-describedby': faultId(attributes), id: idOf(attributes) };
  const edits = [tagInstead(control, { ...(name === 'input' ? answered(attributes, values) : attributes), ...told })];
  if (name === 'textarea') edits.push({ ...text, text: render(html`${values[0] ?? ''}`) });
  for (const option of options) edits.push(tagInstead(option, marked(option.attributes, 'selected', values)));
  if (fault !== undefined)
    edits.push({ from: afterwards, to: afterwards, text: render(html`<p class="bad" id="${faultId(attributes)}">${fault}</p>`) });
  return edits;
}

function answered(attributes: Attributes, values: readonly string[]): Attributes {
  const type = attributes['type'] ?? 'text';
  if (UNFILLED.has(type)) return attributes;
  return TICKED.has(type) ? marked(attributes, 'checked', values) : { ...attributes, value: values[0] ?? '' };
}

function marked({ ...attributes }: Record<string, string>, mark: 'checked' | 'selected', values: readonly string[]): Attributes {
  delete attributes[mark];
  return values.includes(attributes['value'] ?? '') ? { ...attributes, [mark]: '' } : attributes;
}

function idOf(attributes: Attributes): string {
  return attributes['id'] ?? attributes['name'] ?? '';
}

function faultId(attributes: Attributes): string {
  return `${idOf(attributes)}-fault`;
}

function tagInstead({ name, from, to }: Tag, attributes: Attributes): Edit {
  const said = Object.entries(attributes).map(([key, value]) => render(html`${trusted(` ${key}="`)}${value}${trusted('"')}`));
  return { from, to, text: `<${name}${said.join('')}>` };
}

function edited(page: string, edits: readonly Edit[]): string {
  const inOrder = edits.toSorted((one, other) => one.from - other.from || one.to - other.to);
  let done = 0;
  const parts = inOrder.map(({ from, to, text }) => {
    const kept = page.slice(done, from);
    done = to;
    return kept + text;
  });
  return parts.join('') + page.slice(done);
}
