import { Problem } from '../http/problem.js';

/** A form that was refused, the page on which it stood, and the name of the field that a fault is of. */
export class RefusedForm extends Error {
  constructor(
    readonly problem: Problem,
    readonly page: string,
    readonly fieldOf: (where: string) => string,
  ) {
    super(problem.message);
    this.name = 'RefusedForm';
  }
}

/**
 * What comes of a form. Refused, its page comes back to whoever filled it in, with what was typed and what was wrong with it; `fieldOf`
 * names the field of a fault where the two are called differently.
 */
export async function orAgain<Outcome>(
  page: () => Promise<string>,
  taken: () => Promise<Outcome>,
  fieldOf = (where: string) => where,
): Promise<Outcome> {
  try {
    return await taken();
  } catch (error) {
    throw error instanceof Problem ? new RefusedForm(error, await page(), fieldOf) : error;
  }
}
