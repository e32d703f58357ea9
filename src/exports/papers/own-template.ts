import type Docxtemplater from 'docxtemplater';
import { printable } from './printable.js';
import { faultsOf, type TemplateFault, TemplateRefused, type TemplaterError } from './template-faults.js';
import { templateSample } from './template-sample.js';
import type { TemplateValues } from './template-values.js';

const MAIN_PART = /^word\/document\d*\.xml$/u;
const MACROS = 'word/vbaProject.bin';

/** The office’s own Word form, filled in; a tag that we know nothing of stays empty. */
export async function filledTemplate(template: Buffer, values: TemplateValues): Promise<Buffer> {
  const document = await rendered(template, values, new Reading());
  return document.getZip().generate({ type: 'nodebuffer', compression: 'DEFLATE' }) as Buffer;
}

/** Tries a template on invented data; answers the tags that we know nothing of. */
export async function unknownTags(template: Buffer): Promise<readonly string[]> {
  const reading = new Reading();
  await rendered(template, templateSample(), reading);
  if (reading.faults.length > 0) throw new TemplateRefused(reading.faults);
  if (reading.tags === 0) throw new TemplateRefused([{ tag: '', fault: 'no-tags' }]);
  return [...reading.unknown];
}

/** The libraries are loaded here, when the first template comes: no start of the service waits for them. */
async function rendered(template: Buffer, values: TemplateValues, reading: Reading): Promise<Docxtemplater> {
  const [{ default: Templater }, { default: PizZip }] = await Promise.all([import('docxtemplater'), import('pizzip')]);
  try {
    const zip = new PizZip(template);
    refuseOthers(zip.files);
    const document = new Templater(zip, {
      paragraphLoop: true,
      linebreaks: true,
      errorLogging: false,
      parser: (tag) => ({ get: (scope: TemplateValues, { meta }) => reading.value(tag, scope, meta.part.module) }),
      nullGetter: ({ value }: { readonly value: string }) => reading.missing(value),
    });
    document.render(printable(values));
    return document;
  } catch (error) {
    if (error instanceof TemplateRefused) throw error;
    throw new TemplateRefused(faultsOf(error as TemplaterError));
  }
}

type Files = Readonly<Record<string, { asText(): string }>>;

/** Word leaves out without a word what it cannot read, and so would we. */
function refuseOthers(files: Files): void {
  const main = Object.entries(files).find(([name]) => MAIN_PART.test(name))?.[1];
  if (main === undefined) throw new TemplateRefused([{ tag: '', fault: 'not-word' }]);
  if (!main.asText().trimEnd().endsWith('</w:document>')) throw new TemplateRefused([{ tag: '', fault: 'damaged' }]);
  if (MACROS in files) throw new TemplateRefused([{ tag: '', fault: 'macros' }]);
}

/** What is learnt of the tags while a template is filled in. */
class Reading {
  tags = 0;
  readonly unknown = new Set<string>();
  readonly faults: TemplateFault[] = [];

  /** Only what we have written stands for a tag: nothing that every object has. */
  value(tag: string, scope: TemplateValues, kind: string | undefined): unknown {
    this.tags += 1;
    const value = Object.hasOwn(scope, tag) ? scope[tag] : undefined;
    if (kind === 'rawxml') this.faults.push({ tag, fault: 'raw-tag' });
    else if (kind !== 'loop' && Array.isArray(value)) this.faults.push({ tag, fault: 'list-as-value' });
    return value;
  }

  missing(tag: string): string {
    this.unknown.add(tag === '' ? '{}' : tag);
    return '';
  }
}
