const PROGRAMS: readonly (readonly [RegExp, string])[] = [
  [/Google/iu, 'Google'],
  [/Yandex/iu, 'Яндекс'],
  [/Outlook|Microsoft Office|Exchange/iu, 'Outlook'],
  [/dataaccessd|CalendarAgent|CoreDAV|CalendarStore/iu, 'Apple'],
  [/Thunderbird|Lightning/iu, 'Thunderbird'],
  [/ICSx5|DAVx5/iu, 'ICSx⁵'],
  [/Mail\.Ru/iu, 'Mail.ru'],
  [/TelegramBot|WhatsApp|vkShare|Viber/iu, 'messenger'],
  [/Mozilla/iu, 'browser'],
];

/** Which program fetched a feed, by its User-Agent; the agent itself may tell too much to be kept. */
export function fetcherName(userAgent: string | undefined): string {
  return PROGRAMS.find(([pattern]) => pattern.test(userAgent ?? ''))?.[1] ?? 'other';
}
