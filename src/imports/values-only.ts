/** Whether the marked copy of a file lacks the formulas and looks that it may have. */
export function comesBackAsValues(fileName: string): boolean {
  return /\.(?:xls|ods)$/iu.test(fileName);
}
