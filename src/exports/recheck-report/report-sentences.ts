import { comma, isEnlarged, type CommissionFigures, type NamedPair, type RecheckReport } from '../../engine/index.js';
import { decimal, probability, share } from './figures-text.js';
import type { ReportHeading } from './heading.js';

const Z_95 = 1.96;

/** Where the works come from, line by line: the draw with its hashes, or the list and that there was no draw. */
export function sourceLines({ draw }: RecheckReport, { list }: ReportHeading): readonly string[] {
  const listed = list === null ? [] : [`Целевой список: ${list}.`];
  if (draw === null) return [...listed, 'Проверяются все работы списка, жеребьёвки не было.'];
  const { number, title, planSha256, resultSha256, extensions } = draw;
  const enlarged = extensions === 0 ? '' : ` Расширений: ${extensions}.`;
  return [
    `Жеребьёвка № ${number} «${title}».${enlarged}`,
    `SHA-256 плана: ${planSha256}`,
    `SHA-256 итога: ${resultSha256}`,
    ...listed,
  ];
}

/** The report in sentences: what was checked, what was found, and how reliable the commission itself is. */
export function reportSentences(report: RecheckReport, heading: ReportHeading): readonly string[] {
  const { municipality, confidencePercent, rule } = report;
  const { figures, sampled, checked, missing, undecided } = municipality;
  const points = `${rule.tolerancePoints} ${rule.tolerancePoints % 10 === 1 && rule.tolerancePoints !== 11 ? 'балла' : 'баллов'}`;
  const legitimate = `Расхождение до ${points}${rule.countsMarkChange ? ', если отметка та же,' : ''} считается допустимым.`;
  const sizes = `Отобрано работ: ${sampled}, проверено: ${checked}, не найдено: ${missing}${undecided === 0 ? '' : `, ещё не решено: ${undecided}`}. ${legitimate}`;
  const beside = extrasSentences(report);
  if (figures === null) return [sizes, 'Проверено меньше 10 работ: чисел нет.', ...beside];
  const { agreed, raised, lowered, bounds, agreement, estimate } = figures;
  return [
    sizes,
    ...(undecided === 0 ? [] : [UNFINISHED]),
    `Подтверждено ${agreed} (${share(agreed, checked)}), школа поставила выше – ${raised}, ниже – ${lowered}; средняя разница ${decimal(figures.meanDifference)} балла; по всем разницам критерий знаков p ${pValue(figures.signP)}, Уилкоксона p ${pValue(figures.wilcoxonP)}.`,
    `С доверием ${comma(confidencePercent)}\u00A0% неверно оценённых во всём списке не больше ${bounds.asFound.atMost} из ${bounds.asFound.works} (как найдено) и не больше ${bounds.worstCase.atMost} из ${bounds.worstCase.works}, если каждую ненайденную считать неверно оценённой.`,
    ...(estimate === null
      ? []
      : [
          `Оценка доли неверно оценённых по всем работам: ${percents(estimate.share)} ± ${percents(Z_95 * estimate.error)} (приближённо, 95\u00A0%).`,
        ]),
    `Согласие отметок: каппа с квадратичными весами ${decimal(agreement.quadratic)}, AC1 Гвета ${decimal(agreement.gwetAc1)}.`,
    namedSentence(report, heading),
    ...(isEnlarged(report) ? [ENLARGED] : []),
    severitySentence(report.commission),
    ...recognisableSentence(report, heading),
    ...beside,
  ];
}

/** Disputed works are decided last, so those that are decided are no random part of the sample. */
const UNFINISHED =
  'Перепроверка не закончена: спорные работы решаются последними, поэтому всё ниже предварительно и с указанным доверием ещё не верно.';

/** What the confidence covers once a draw was extended. */
const ENLARGED =
  'Жеребьёвку расширяли, поэтому границы и возможные признаки посчитаны последовательным методом: доверие верно, когда бы и почему бы её ни расширили. Остальные p (по всем разницам: критерий знаков, Уилкоксона) и оценка доли этого не учитывают. Отчёты до расширения посчитаны для прежней выборки: из нескольких отчётов нельзя выбирать самый удобный.';

/** What was rechecked beside the sample is told apart: nobody may mistake it for the sample. */
function extrasSentences({ extras }: RecheckReport): readonly string[] {
  if (extras === null) return [];
  const { sampled, checked, figures } = extras;
  const found =
    figures === null ? '' : `: подтверждено ${figures.agreed}, школа выше – ${figures.raised}, ниже – ${figures.lowered}`;
  return [
    `Сверх выборки, по целевым спискам: работ ${sampled}, проверено ${checked}${found}. В выводы о всех работах они не входят.`,
  ];
}

/** How the commission agrees with itself. */
export function commissionSentences({ commission }: RecheckReport): readonly string[] {
  const { doubleChecked, arbitrated, icc21, agreement, anchorWorks, anchorAlpha } = commission;
  return [
    `Две независимые проверки – ${doubleChecked} работ, к третьему эксперту ушло ${arbitrated}. Согласие двух проверок: ICC(2,1) ${decimal(icc21)}, каппа с квадратичными весами ${decimal(agreement.quadratic)}, AC1 ${decimal(agreement.gwetAc1)}.`,
    controlSentence(commission),
    anchorWorks === 0
      ? 'Общих (якорных) работ не было.'
      : `Общих (якорных) работ ${anchorWorks}: альфа Криппендорфа ${decimal(anchorAlpha)}.`,
  ];
}

function percents(part: number): string {
  return `${decimal(100 * part, 1)}\u00A0%`;
}

/** The sign test asks nothing of a commission that is itself strict: what is known of that stands beside the names. */
function severitySentence({ severity }: CommissionFigures): string {
  if (severity.kind === 'unmeasured')
    return 'Контрольных работ не было, поэтому общую строгость комиссии от ошибок школ здесь отделить нельзя.';
  if (severity.kind === 'even') return 'В контрольных работах заметной строгости или мягкости комиссии нет.';
  return `В контрольных работах комиссия сама ${severity.kind === 'strict' ? 'строже' : 'мягче'} в среднем на ${decimal(Math.abs(severity.meanError))} балла. Поэтому ${severity.kind === 'strict' ? '«школа выше»' : '«школа ниже»'} названа только та пара, где таких расхождений больше и чем в остальных школах по предмету (точный критерий Фишера); после расширения жеребьёвки так не названа ни одна.`;
}

/** Where the codes of the commission hid nothing. */
function recognisableSentence({ recognisable }: RecheckReport, { schoolName, subjectName }: ReportHeading): readonly string[] {
  if (recognisable.length === 0) return [];
  const kinds = recognisable.map(
    ({ school, subject, grade, works }) => `${subjectName(subject)}, ${grade} класс (${schoolName(school)}, работ ${works})`,
  );
  return [
    `Код комиссии не скрывал школу там, где все работы предмета и класса из одной школы: ${kinds.join('; ')}. Эксперты могли знать, чьи это работы.`,
  ];
}

function controlSentence({ experts, severity }: CommissionFigures): string {
  if (severity.kind === 'unmeasured') return 'Контрольных работ не было: строгость самой комиссии не измерена.';
  const works = experts.reduce((sum, expert) => sum + expert.works, 0);
  const exact = experts.reduce((sum, expert) => sum + expert.exact, 0);
  return `Контрольных проверок ${works}: точно ${exact} (${share(exact, works)}), средняя ошибка комиссии ${decimal(severity.meanError)} балла.`;
}

function namedSentence({ named, confidencePercent }: RecheckReport, heading: ReportHeading): string {
  if (named.length === 0)
    return `Ни в одной паре «школа – предмет» существенные расхождения не направлены в одну сторону чаще, чем бывает случайно (критерий знаков по существенным расхождениям с поправкой Холма, ${comma(confidencePercent)}\u00A0%).`;
  const risk = decimal(100 - confidencePercent, 0);
  return `Существенные расхождения направлены в одну сторону чаще, чем бывает случайно: ${named.map((pair) => pairText(pair, heading)).join('; ')}. Если и школы, и комиссия оценивали объективно, хотя бы одна пара попала бы сюда по ошибке не чаще чем в ${risk} случаях из 100 (критерий знаков по существенным расхождениям с поправкой Холма); если комиссия строже или мягче школ, а контрольные работы этого не показали, обещание не действует.`;
}

function pairText({ school, subject, direction, adjustedP }: NamedPair, heading: ReportHeading): string {
  const side = direction === 'raised' ? 'школа выше' : 'школа ниже';
  return `${heading.schoolName(school)}, ${heading.subjectName(subject)} – ${side} (p ${pValue(adjustedP)})`;
}

function pValue(p: number | null): string {
  const text = probability(p);
  return text.startsWith('<') ? text : `= ${text}`;
}
