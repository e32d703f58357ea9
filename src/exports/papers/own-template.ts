import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
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
export function filledTemplate(template: Buffer, values: TemplateValues): Buffer {
  const document = opened(template, () => '');
  document.render(values);
  return document.getZip().generate({ type: 'nodebuffer', compression: 'DEFLATE' }) as Buffer;
}

/** Tries a template on invented data; answers the tags that we know nothing of. */
export function unknownTags(template: Buffer): readonly string[] {
  const unknown = new Set<string>();
  const document = opened(template, (tag) => {
    unknown.add(tag);
    return '';
  });
  document.render(templateSample());
  return [...unknown];
}

function opened(template: Buffer, missing: (tag: string) => string): Docxtemplater {
  try {
    return new Docxtemplater(new PizZip(template), {
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
