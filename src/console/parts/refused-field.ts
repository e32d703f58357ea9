import type { ApiProblem } from '../service/api-problem.js';

const WRAPPER = '.mantine-InputWrapper-root';
const LABEL = '.mantine-InputWrapper-label';
const CONTROL = 'input:not([type=hidden]), select, textarea';

export type Fault = ApiProblem['faults'][number];

/** A field that a refusal speaks of. */
export interface RefusedField {
  readonly control: HTMLElement;
  /** What holds its label, its hint and the message. */
  readonly wrapper: HTMLElement;
  readonly label: string;
}

/** Of `body.rules.weights.balance` the field called `weights.balance`, rather than one called `weights`. */
export function refusedFieldOf(form: Element, { where }: Fault): RefusedField | undefined {
  const named = [...form.querySelectorAll<HTMLInputElement>('[name]')].filter(({ name }) => `.${where}.`.includes(`.${name}.`));
  const [field] = named.toSorted((one, other) => other.name.length - one.name.length);
  const wrapper = field?.closest<HTMLElement>(WRAPPER);
  const control = wrapper?.querySelector<HTMLElement>(CONTROL);
  return wrapper && control ? { wrapper, control, label: labelOf(wrapper, control) } : undefined;
}

/** The star of what has to be filled in is no part of a name. */
function labelOf(wrapper: HTMLElement, control: HTMLElement): string {
  const label = wrapper.querySelector(LABEL)?.cloneNode(true);
  if (!(label instanceof HTMLElement)) return control.ariaLabel ?? '';
  for (const ornament of label.querySelectorAll('[aria-hidden]')) ornament.remove();
  return label.textContent.trim();
}

/** Says of a field that it is wrong, and where that is told; returns what takes it back. */
export function markAsRefused({ control }: RefusedField, messageId: string): () => void {
  const hints = new Set(control.getAttribute('aria-describedby')?.split(' '));
  const describe = () => control.setAttribute('aria-describedby', [...hints].join(' '));
  control.ariaInvalid = 'true';
  hints.add(messageId);
  describe();
  return () => {
    control.ariaInvalid = null;
    hints.delete(messageId);
    describe();
  };
}

/** As they stand on the screen; what has no place there comes last. */
export function byPlace(one: RefusedField | undefined, other: RefusedField | undefined): number {
  if (one === undefined || other === undefined) return Number(one === undefined) - Number(other === undefined);
  return one.control.compareDocumentPosition(other.control) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
