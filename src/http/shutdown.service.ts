import { Injectable } from '@nestjs/common';

/** Tells long work that the service is going: end what is short, hand back what is long, close streams. */
@Injectable()
export class ShutdownService {
  readonly #controller = new AbortController();

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  begin(): void {
    this.#controller.abort();
  }
}
