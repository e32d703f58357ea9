import type { PapersMakeData } from '../service/index.js';

type Wish = PapersMakeData['body'];

export type Kind = Wish['paper'];

/** Everything the form may ask for; a paper takes what it needs. */
export interface Draft {
  readonly paper: Kind;
  readonly format: 'docx' | 'pdf';
  readonly form: 'built-in' | 'own';
  readonly schoolId: string;
  readonly head: { readonly number: string; readonly date: string; readonly post: string; readonly signatory: string };
}

interface Needs {
  readonly readers: boolean;
  readonly form: boolean;
  readonly head: boolean;
  readonly school: 'no' | 'one' | 'perhaps';
}

const NEEDS: Readonly<Record<Kind, Needs>> = {
  order: { readers: true, form: true, head: true, school: 'no' },
  certificates: { readers: false, form: false, head: true, school: 'no' },
  acts: { readers: false, form: false, head: false, school: 'perhaps' },
  'blank-act': { readers: false, form: false, head: false, school: 'no' },
  'duty-sheet': { readers: true, form: false, head: false, school: 'one' },
  'contact-list': { readers: false, form: false, head: false, school: 'no' },
  'pack-covers': { readers: false, form: false, head: false, school: 'one' },
};

export function needsOf(paper: Kind): Needs {
  return NEEDS[paper];
}

export type PaperReaders = 'internal' | 'public';

/** The paper as the service takes it. */
export function wishOf({ paper, format, form, schoolId, head }: Draft, readers: PaperReaders): Wish {
  switch (paper) {
    case 'order':
      return { paper, format, readers, form, head };
    case 'certificates':
      return { paper, format, head };
    case 'acts':
      return { paper, format, ...(schoolId !== '' && { schoolId }) };
    case 'blank-act':
    case 'contact-list':
      return { paper, format };
    case 'duty-sheet':
      return { paper, format, readers, schoolId };
    case 'pack-covers':
      return { paper, format, schoolId };
  }
}
