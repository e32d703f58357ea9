/** Media types of the files that are handed out. */
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const PDF = 'application/pdf';
export const ZIP = 'application/zip';
export const CSV = 'text/csv';
export const HTML = 'text/html';
export const SVG = 'image/svg+xml';
