import { type ZipPart, zipArchive } from './zip-archive.js';

const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CONTAINER = 'http://schemas.openxmlformats.org/package/2006';
const OPEN_DOCUMENT = 'urn:oasis:names:tc:opendocument:xmlns';

export function part(name: string, text: string): ZipPart {
  return { name, content: Buffer.from(text) };
}

/** An .xlsx around a hand-written sheet body. */
export function sheetWith(body: string): Buffer {
  return workbookOf([part('xl/worksheets/sheet1.xml', sheetXml(body))]);
}

export function sheetXml(body: string): string {
  return `<worksheet xmlns="${NAMESPACE}"><dimension ref="A1:XFD1048576"/><sheetData>${body}</sheetData></worksheet>`;
}

/** An .xlsx whose only sheet and whose shared texts are the parts given. */
export function workbookOf(parts: readonly ZipPart[]): Buffer {
  return zipArchive([
    part('[Content_Types].xml', `<Types xmlns="${CONTAINER}/content-types"/>`),
    part(
      '_rels/.rels',
      `<Relationships xmlns="${CONTAINER}/relationships"><Relationship Id="r1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    part(
      'xl/workbook.xml',
      `<workbook xmlns="${NAMESPACE}" xmlns:r="${RELATIONS}"><sheets><sheet name="Л" sheetId="1" r:id="r2"/></sheets></workbook>`,
    ),
    part(
      'xl/_rels/workbook.xml.rels',
      `<Relationships xmlns="${CONTAINER}/relationships"><Relationship Id="r2" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/>` +
        `<Relationship Id="r3" Type="${RELATIONS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    ),
    ...parts,
  ]);
}

export function sharedTexts(count: number): ZipPart {
  const texts = Array.from({ length: count }, (_, index) => `<si><t>s${index}</t></si>`).join('');
  return part('xl/sharedStrings.xml', `<sst xmlns="${NAMESPACE}">${texts}</sst>`);
}

/** An .ods around hand-written rows of its only sheet. */
export function odsWith(rows: string): Buffer {
  const names = ['office', 'table', 'text'].map((name) => `xmlns:${name}="${OPEN_DOCUMENT}:${name}:1.0"`).join(' ');
  const sheet = `<office:spreadsheet><table:table table:name="Л">${rows}</table:table></office:spreadsheet>`;
  return zipArchive([
    part('mimetype', 'application/vnd.oasis.opendocument.spreadsheet'),
    part('content.xml', `<office:document-content ${names}><office:body>${sheet}</office:body></office:document-content>`),
  ]);
}
