import { eachSitting, type DeclaredSitting, type Norm } from './norm.js';

export const notAfterLessons: Norm = {
  code: 'not-after-lessons',
  source: 'V',
  title: { ru: 'Работа не проводится после уроков', en: 'A work is not written after lessons' },
  check: eachSitting((sitting) => {
    const { lesson } = sitting;
    const most = sitting.lessonsThatDay ?? mostLessons(sitting);
    if (lesson === null || lesson <= most) return [];
    const isCertain = typeof sitting.lessonsThatDay === 'number';
    return [
      {
        severity: isCertain ? 'error' : 'warning',
        field: 'lesson',
        value: String(lesson),
        message: {
          ru: `${lesson}-й урок ${isCertain ? '' : 'похож на время '}после уроков: в этот день у ${sitting.className} ${isCertain ? '' : 'не больше '}${most}`,
          en: `Lesson ${lesson} ${isCertain ? 'is' : 'looks'} after lessons: ${sitting.className} has ${isCertain ? '' : 'at most '}${most} that day`,
        },
        remedy: {
          ru: 'Проверьте номер урока; вторая смена считает уроки заново',
          en: 'Check the lesson number; a second shift counts anew',
        },
      },
    ];
  }),
};

/** The most lessons a day that the sanitary rules (СанПиН 1.2.3685-21) allow. */
function mostLessons({ grade }: DeclaredSitting): number {
  if (grade <= 4) return 6;
  return grade <= 6 ? 7 : 8;
}
