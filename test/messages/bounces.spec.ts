import { describe, expect, test } from '@jest/globals';
import { isDeadAddress } from '../../src/messages/bounces/dead-address.js';
import { recipientStatuses } from '../../src/messages/bounces/delivery-status.js';
import { readBounce } from '../../src/messages/bounces/read-bounce.js';
import { eximReport, exchangeReport, postfixReport, yandexReport } from '../support/bounce-mails.js';

const letter = { messageId: '7d0a8c7e-1111-4222-8333-444455556666', address: 'anna@school.example' };

describe('a delivery report', () => {
  test.each([
    ['Exim', eximReport(letter), '5.1.1', true],
    ['Postfix', postfixReport(letter), '5.1.1', true],
    ['Yandex', yandexReport(letter), '5.2.2', false],
    ['Exchange', exchangeReport(letter), '5.1.10', true],
  ])('of %s names our letter, its recipient and why it came back', async (_server, mail, status, isDead) => {
    const report = await readBounce(mail);
    expect(report).toMatchObject({
      messageId: letter.messageId,
      recipients: [{ address: letter.address, action: 'failed', status }],
    });
    expect(isDeadAddress(report!.recipients[0]!)).toBe(isDead);
  });

  test('that only tells of a delay gives no address up', async () => {
    const report = await readBounce(postfixReport(letter, 'delayed', '4.4.1'));
    expect(report?.recipients.map(isDeadAddress)).toEqual([false]);
  });

  test('of a filter, a large letter or a full mailbox says nothing against the address', async () => {
    const reasons = ['554 5.7.1 Message rejected as spam', '552 5.3.4 Message too big', '552 5.2.2 Over quota'];
    for (const reason of reasons) {
      const report = await readBounce(eximReport(letter, reason));
      expect([reason, isDeadAddress(report!.recipients[0]!)]).toEqual([reason, false]);
    }
    const plain = await readBounce(eximReport(letter, '550 Unrouteable address'));
    expect(plain?.recipients.map(isDeadAddress)).toEqual([true]);
  });

  test('is nothing else: an answer of a person, an empty file, half a mail', async () => {
    const answer = Buffer.from('From: anna@school.example\r\nSubject: Re: VPR\r\n\r\nStatus: 5.1.1\r\nAction: failed\r\n');
    for (const mail of [answer, Buffer.alloc(0), eximReport(letter).subarray(0, 700)]) expect(await readBounce(mail)).toBeNull();
  });

  test('has as many recipients as have an address and an action', () => {
    const block = (address: string) => `Final-Recipient: rfc822; ${address}\r\nAction: failed\r\nStatus: 5.1.2\r\n`;
    const report = ['Reporting-MTA: dns; a\r\n', block('a@x.ru'), 'Action: failed\r\n', block('B@x.ru'), block('none')].join(
      '\r\n',
    );
    expect(recipientStatuses(report).map(({ address }) => address)).toEqual(['a@x.ru', 'b@x.ru']);
  });
});
