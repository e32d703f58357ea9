import { Problem } from '../http/problem.js';

export function lastAdministrator(id: string): Problem {
  return new Problem({
    code: 'token.last-operator',
    status: 409,
    title: { ru: 'Это последний токен администратора установки', en: 'This is the last operator’s token' },
    value: id,
    wayOut: { ru: 'Сначала выпустите другой.', en: 'Issue another one first.' },
  });
}

export function authorityUnknown(code: string): Problem {
  return new Problem({
    code: 'authority.unknown',
    status: 404,
    title: { ru: 'Нет такого муниципалитета или он вам недоступен', en: 'There is no such authority, or it is not yours' },
    value: code,
    wayOut: { ru: 'Коды — в GET /api/v1/authorities.', en: 'GET /api/v1/authorities lists the codes.' },
  });
}

export function authorityTaken(code: string): Problem {
  return new Problem({
    code: 'authority.taken',
    status: 409,
    title: { ru: 'Муниципалитет с таким кодом уже есть', en: 'There is an authority with this code already' },
    value: code,
    wayOut: { ru: 'Выберите другой код.', en: 'Choose another code.' },
  });
}

export function operatorNeeded(): Problem {
  return new Problem({
    code: 'operator.needed',
    status: 403,
    title: { ru: 'Это может только администратор всей установки', en: 'Only the operator of the installation may do this' },
    wayOut: { ru: 'Обратитесь к тому, кто установил сервис.', en: 'Ask the one who installed the service.' },
  });
}
