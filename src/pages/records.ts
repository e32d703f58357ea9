import { html, type Child, type Html } from '../page-layout/html.js';

/** A table of records, each called by its first value; on a telephone each stands by itself, every value under the heading of its column. */
export function records(label: string, columns: readonly string[], rows: readonly (readonly Child[])[]): Html {
  const isOfFigures = (column: number) => column > 0 && rows.every((row) => typeof row[column] === 'number');
  const kinds = columns.map((_, column) => isOfFigures(column) && html`class="figure"`);
  return html`<table class="records" aria-label="${label}">
    <thead>
      <tr>
        ${columns.map((column, index) => html`<th scope="col" ${kinds[index]}>${column}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row) =>
          html`<tr>
            ${row.map((value, index) =>
              index === 0
                ? html`<th scope="row" data-label="${columns[0]}">${value}</th>`
                : html`<td data-label="${columns[index]}" ${kinds[index]}>${value}</td>`,
            )}
          </tr> `,
      )}
    </tbody>
  </table>`;
}
