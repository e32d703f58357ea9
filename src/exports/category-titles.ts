const TITLES: Readonly<Record<string, string>> = {
  authority: 'сотрудник УО',
  methodist: 'методист',
  teacher: 'учитель',
  parent: 'родитель',
  public: 'общественность',
  college: 'колледж',
  student: 'студент',
};

/** How papers call a category of people. */
export function categoryTitle(category: string): string {
  return TITLES[category] ?? category;
}
