/** The addresses behind a feed's buttons. */
export interface SubscriptionLinks {
  /** For copying, and for a QR code. */
  readonly url: string;
  /** Opens the calendar program of a phone or a computer. */
  readonly webcal: string;
  readonly google: string;
  readonly outlook: string;
}

/** The ways to subscribe to the feed of a token. */
export function subscriptionLinks(serviceUrl: string, token: string): SubscriptionLinks {
  const url = `${serviceUrl}/c/${token}.ics`;
  const webcal = url.replace(/^https?:/u, 'webcal:');
  return {
    url,
    webcal,
    google: `https://calendar.google.com/calendar/r?cid=${encodeURIComponent(webcal)}`,
    outlook: `https://outlook.live.com/calendar/0/addfromweb?url=${encodeURIComponent(url)}`,
  };
}
