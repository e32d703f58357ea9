import type Docxtemplater from 'docxtemplater';
import { templateSample } from './template-sample.js';
import type { TemplateValues } from './template-values.js';

/** What is wrong with a template: the tag, if it is one, and why. */
export interface TemplateFault {
  readonly tag: string;
  readonly reason: string;
}

export class TemplateRefused extends Error {
  constructor(readonly faults: readonly TemplateFault[]) {
    super(faults.map(({ tag, reason }) => `${tag}: ${reason}`).join('; '));
    this.name = 'TemplateRefused';
  }
}

/** The office’s own Word form, filled in; a tag that we know nothing of stays empty. */
export async function filledTemplate(template: Buffer, values: TemplateValues): Promise<Buffer> {
  const document = await opened(template, () => '');
  document.render(values);
  return document.getZip().generate({ type: 'nodebuffer', compression: 'DEFLATE' }) as Buffer;
}

/** Tries a template on invented data; answers the tags that we know nothing of. */
export async function unknownTags(template: Buffer): Promise<readonly string[]> {
  const unknown = new Set<string>();
  const document = await opened(template, (tag) => {
    unknown.add(tag);
    return '';
  });
  document.render(templateSample());
  return [...unknown];
}

/** The libraries are loaded here, when the first template comes: no start of the service waits for them. */
async function opened(template: Buffer, missing: (tag: string) => string): Promise<Docxtemplater> {
  const [{ default: Templater }, { default: PizZip }] = await Promise.all([import('docxtemplater'), import('pizzip')]);
  try {
    return new Templater(new PizZip(template), {
      paragraphLoop: true,
      linebreaks: true,
      errorLogging: false,
      nullGetter: ({ value }: { readonly value: string }) => missing(value),
    });
  } catch (error) {
    throw new TemplateRefused(faultsOf(error as TemplaterError));
  }
}

interface TemplaterError extends Error {
  readonly properties?: {
    readonly errors?: readonly TemplaterError[];
    readonly xtag?: string;
    readonly explanation?: string;
  };
}

function faultsOf(error: TemplaterError): readonly TemplateFault[] {
  const errors = error.properties?.errors ?? [error];
  return errors.map(({ message, properties }) => ({ tag: properties?.xtag ?? '', reason: properties?.explanation ?? message }));
}
