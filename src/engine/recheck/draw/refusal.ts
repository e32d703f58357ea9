/** A step of the draw that is not allowed now, or what was given for it does not fit: one sentence that says why and what to do. */
export class DrawRefusal extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'DrawRefusal';
  }
}
