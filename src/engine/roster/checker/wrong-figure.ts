/** A figure of the solution document that is not what it should be. */
export interface WrongFigure {
  /** Such as `terms.balance` or `shortages[S9].missing`. */
  readonly figure: string;
  readonly stated: unknown;
  readonly actual: unknown;
}

/** The figure, if it is not the one that it should be. */
export function differs(figure: string, stated: unknown, actual: unknown): WrongFigure[] {
  return unless(stated === actual, figure, stated, actual);
}

/** The figure, if what must hold of it does not. */
export function unless(isRight: boolean, figure: string, stated: unknown, actual: unknown): WrongFigure[] {
  return isRight ? [] : [{ figure, stated, actual }];
}
