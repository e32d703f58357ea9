import { Parser } from 'htmlparser2';

export type Attributes = Readonly<Record<string, string>>;

/** A tag of a page: where its text begins and ends, and what it says. */
export interface Tag {
  readonly name: string;
  readonly attributes: Attributes;
  readonly from: number;
  readonly to: number;
}

/** What a form asks for: its tag, those of its options, what it holds as text, and where a word about it may stand. */
export interface Control extends Tag {
  readonly options: Tag[];
  readonly text: { readonly from: number; to: number };
  /** The parts of the page to be opened before the control is seen. */
  readonly folded: readonly Tag[];
  /** The frame of fields it stands in. */
  readonly within: Tag | undefined;
  afterwards: number;
}

export interface FormControls {
  readonly controls: readonly Control[];
  /** What each control is called, by its id. */
  readonly labels: ReadonlyMap<string, string>;
  /** What each frame of fields is called. */
  readonly legends: ReadonlyMap<Tag | undefined, string>;
  /** Where the heading of the page ends. */
  readonly headingEnd: number;
}

const CONTROLS = new Set(['input', 'textarea', 'select']);

/** What the forms of a page that are sent to an address ask for. Pages are our own: every tag but an input's is closed. */
export function controlsOf(page: string, action: string): FormControls {
  const open: Tag[] = [];
  const controls: Control[] = [];
  const labels = new Map<string, string>();
  const legends = new Map<Tag | undefined, string>();
  const waiting = new Map<Tag, Control[]>();
  let headingEnd = 0;
  const isOurs = () => open.some(({ name, attributes }) => name === 'form' && attributes['action'] === action);
  const parser = new Parser({
    onopentag(name, attributes) {
      const tag: Tag = { name, attributes, from: parser.startIndex, to: parser.endIndex + 1 };
      open.push(tag);
      if (name === 'option') controls.at(-1)?.options.push(tag);
      if (!CONTROLS.has(name) || !isOurs()) return;
      const folded = open.filter((above) => above.name === 'details');
      const within = open.findLast((above) => above.name === 'fieldset');
      const control: Control = { ...tag, folded, within, options: [], text: { from: tag.to, to: tag.to }, afterwards: tag.to };
      controls.push(control);
      const frame = open.findLast(framesWords) ?? tag;
      waiting.set(frame, [...(waiting.get(frame) ?? []), control]);
    },
    ontext(text) {
      const label = open.at(-1)?.name === 'label' ? open.at(-1)!.attributes['for'] : undefined;
      if (label !== undefined) labels.set(label, (labels.get(label) ?? '') + text);
      if (open.at(-1)?.name === 'legend') legends.set(open.at(-2), text.trim());
    },
    onclosetag(name) {
      const tag = open.pop()!;
      const end = page.indexOf('>', parser.startIndex) + 1;
      if (name === 'h1') headingEnd = end;
      if (name === 'textarea' && controls.at(-1)?.from === tag.from) controls.at(-1)!.text.to = parser.startIndex;
      for (const control of waiting.get(tag) ?? []) control.afterwards = name === 'div' ? parser.startIndex : end;
    },
  });
  parser.end(page);
  return { controls, labels, legends, headingEnd };
}

/** A field with its label, or a box within its own: words about a control come at the end of the one and after the other. */
function framesWords({ name, attributes }: Tag): boolean {
  return (
    (name === 'div' && attributes['class']?.split(' ')[0] === 'field') || (name === 'label' && attributes['for'] === undefined)
  );
}
