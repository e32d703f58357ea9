import { counted, countedEn, dictionary } from '../words/dictionary.js';

const LEVELS_RU = ['во всех школах', 'с уровнем риска 1 и выше', 'с уровнем риска 2 и выше', 'только с уровнем риска 3'] as const;
const LEVELS_EN = ['at every school', 'of risk level 1 and above', 'of risk level 2 and above', 'of risk level 3 only'] as const;

export const riskWords = dictionary({ from: 'В каких школах', levels: LEVELS_RU }, { from: 'At which schools', levels: LEVELS_EN });

export const coverWords = dictionary(
  {
    label: 'Наблюдатель на каждой работе и каждой проверке',
    hint: 'В этих школах наблюдатель нужен, даже если в расписании стоит ноль.',
    levels: LEVELS_RU,
    never: 'только там, где просит расписание',
  },
  {
    label: 'An observer at every sitting and every grading block',
    hint: 'These schools need one even where the timetable asks for none.',
    levels: LEVELS_EN,
    never: 'only where the timetable asks',
  },
);

export const quotaWords = dictionary(
  {
    title: 'Кто должен быть среди наблюдателей',
    hint: 'Квоты: в каких школах на каждом месте нужны люди определённых категорий. Без них график составится, но дороже.',
    sentence: (min: number, categories: string, risk: number) =>
      `Не меньше ${counted(min, 'человека', 'человек', 'человек')} из категорий: ${categories} – ${LEVELS_RU[risk] ?? ''}.`,
    categories: 'Категории',
    min: 'Не меньше скольких',
    weight: 'Цена каждого недостающего',
    add: 'Добавить квоту',
    remove: 'Убрать квоту',
  },
  {
    title: 'Who is to be among the observers',
    hint: 'Quotas: at which schools each place wants people of some categories. A roster may do without, at a price.',
    sentence: (min: number, categories: string, risk: number) =>
      `At least ${countedEn(min, 'person', 'people')} of: ${categories}, ${LEVELS_EN[risk] ?? ''}.`,
    categories: 'Categories',
    min: 'At least how many',
    weight: 'Price of each who is missing',
    add: 'Add a quota',
    remove: 'Remove the quota',
  },
);

export const organiserWords = dictionary(
  {
    title: 'Организаторы из других организаций',
    hint: 'Действует в графиках организаторов. Учитель предмета и учитель класса в аудиторию не идут, свои уроки не пропадают.',
    two: 'Второй организатор – если участников больше',
    twoExample: (pupils: number) =>
      `${counted(pupils, 'участник', 'участника', 'участников')} – один организатор, ${pupils + 1} – двое.`,
    release: 'Сколько процентов своих людей школа отпускает одновременно',
    releaseExample: (people: number) => `Из 30 работающих одновременно уйдут не больше ${people}. Пусто – сколько угодно.`,
    releaseNone: 'Без предела: школа отпускает сколько угодно.',
    balance: 'Цена неравного обмена между школами',
    balanceExample: 'Считается по квадрату: отдать на 2 выхода больше, чем получить, вчетверо дороже, чем на 1.',
    reciprocity: 'Две школы обмениваются организаторами',
  },
  {
    title: 'Organisers from elsewhere',
    hint: 'For rosters of organisers. Teachers of the subject or the class do not go, nobody’s own lessons are lost.',
    two: 'A second organiser if there are more pupils than',
    twoExample: (pupils: number) => `${countedEn(pupils, 'pupil')}: one organiser, ${pupils + 1}: two.`,
    release: 'Percentage of its people that a school releases at a time',
    releaseExample: (people: number) => `Of 30 employed at most ${people} leave at a time. Empty: as many as you like.`,
    releaseNone: 'No limit: a school releases as many as you like.',
    balance: 'Price of an uneven exchange between schools',
    balanceExample: 'By the square: to give 2 duties more than one gets costs four times as much as 1 more.',
    reciprocity: 'Two schools exchanging organisers',
  },
);

export const commissionWords = dictionary(
  {
    title: 'Выезды комиссии',
    hint: 'Действует в графиках комиссии: каждая такая школа посещается один раз во время работы, а при признаках несколько лет подряд – и во время проверки.',
    team: 'Сколько человек в бригаде',
    teamExample: (team: number) =>
      team === 1 ? 'Едет один председатель.' : `Председатель и ещё ${counted(team - 1, 'член', 'члена', 'членов')} комиссии.`,
    chair: 'Цена выезда без председателя',
    costs: (minutes: string) => `Столько же, сколько ${minutes} мин дороги.`,
    years: 'На проверку работ выезжают, если признаки лет подряд',
    yearsExample: (years: number) =>
      `Признаки ${counted(years, 'год', 'года', 'лет')} и больше – два выезда: на работу и на проверку.`,
    duplication: 'Комиссия там, где уже есть наблюдатель',
    duplicationCost: 'Цена каждого члена комиссии рядом с наблюдателем',
  },
  {
    title: 'Visits of the commission',
    hint: 'For rosters of the commission: each such school is visited once during a sitting and, if flagged for several years, once during marking.',
    team: 'People in a team',
    teamExample: (team: number) => (team === 1 ? 'The chair goes alone.' : `The chair and ${countedEn(team - 1, 'member')} more.`),
    chair: 'Price of a visit without a chair',
    costs: (minutes: string) => `As much as ${minutes} min of travel.`,
    years: 'Marking is visited if a school was flagged for so many years',
    yearsExample: (years: number) => `Flagged for ${countedEn(years, 'year')} or more: two visits, to a sitting and to marking.`,
    duplication: 'The commission where an observer is already',
    duplicationCost: 'Price of each member beside an observer',
  },
);
