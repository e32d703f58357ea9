import { html, type Html } from '../page-layout/html.js';

const TELEPHONE = /(\+?\d[\d ()-]{7,}\d)/u;

/** A text in which a tap on a telephone number calls it; no line ends within one. */
export function telephoned(text: string): Html {
  return html`${text.split(TELEPHONE).map((part, index) => (index % 2 === 0 ? part : callOf(part)))}`;
}

function callOf(number: string): Html {
  return html`<a class="nowrap" href="tel:${number.replaceAll(/[ ()-]/gu, '')}">${number}</a>`;
}
