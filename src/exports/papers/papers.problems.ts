import { Problem } from '../../http/problem.js';
import { templateSentence, type TemplateFault } from './template-faults.js';

export function nothingPublished(campaign: string): Problem {
  return new Problem({
    code: 'papers.nothing-published',
    status: 409,
    title: { ru: 'В кампании нет опубликованного графика', en: 'The campaign has no published roster' },
    value: campaign,
    wayOut: {
      ru: 'Опубликуйте график: в бумаги идёт только опубликованное.',
      en: 'Publish a roster: papers show only what is published.',
    },
  });
}

export function nothingToPrint(paper: string): Problem {
  return new Problem({
    code: 'papers.nothing-to-print',
    status: 409,
    title: { ru: 'Для этой бумаги в кампании ничего нет', en: 'The campaign has nothing for this paper' },
    value: paper,
    wayOut: {
      ru: 'Выберите другую школу, опубликуйте её график или внесите ответственных.',
      en: 'Choose another school, publish its roster, or enter the persons responsible.',
    },
  });
}

export function templateRefused(faults: readonly TemplateFault[]): Problem {
  return new Problem({
    code: 'papers.template-refused',
    status: 422,
    title: { ru: 'Шаблон не читается', en: 'The template cannot be read' },
    faults: faults.map((fault) => ({ where: fault.tag === '' ? '' : `{${fault.tag}}`, message: templateSentence(fault) })),
    wayOut: {
      ru: 'Нужен файл .docx; каждая метка {…} закрыта, каждый список {#…} закончен {/…}.',
      en: 'A .docx file is needed; every tag {…} is closed and every list {#…} ends with {/…}.',
    },
  });
}

export function noTemplate(): Problem {
  return new Problem({
    code: 'papers.no-template',
    status: 409,
    title: { ru: 'Своего шаблона приказа нет', en: 'There is no template of your own' },
    wayOut: {
      ru: 'Загрузите его на экране «Приказы и справки» или выберите встроенную форму.',
      en: 'Upload it on the screen “Orders and certificates”, or take the built-in form.',
    },
  });
}

export function ownFormIsWord(): Problem {
  return new Problem({
    code: 'papers.own-form-is-word',
    status: 400,
    title: { ru: 'По своему шаблону приказ бывает только в Word', en: 'With your own template an order is Word only' },
    value: 'pdf',
    wayOut: { ru: 'Возьмите format: docx или встроенную форму.', en: 'Take format: docx or the built-in form.' },
  });
}
