import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import request from 'supertest';
import { TotpSecrets } from '../../src/accounts/totp-secrets.service.js';
import { totpCode } from '../../src/accounts/totp.js';
import { Problem } from '../../src/http/problem.js';
import { readSettings } from '../../src/settings.js';
import { unbase32 } from '../support/base32.js';
import { inviteUser, PASSWORD, signIn } from '../support/browser-session.js';
import { everyPage } from '../support/every-page.js';
import { smallMunicipality } from '../support/small-municipality.js';
import { startTestService, type TestService } from '../support/test-service.js';

let service: TestService;
const tryIn = (body: object) => request(service.address).post('/api/v1/session').send(body);

beforeAll(async () => {
  service = await startTestService({ DATA_FOLDER: await mkdtemp(join(tmpdir(), 'obektiv-key-')) });
  await smallMunicipality(service.dataSource);
});

afterAll(() => service.stop());

describe('a session', () => {
  test('asks for the code of an authenticator once that is in force', async () => {
    const name = 'careful@example.ru';
    await inviteUser(service, 'reg86_m001', { email: name, name: 'Осторожный', role: 'viewer' });
    const session = await signIn(service, name);
    const begun = await session.send('post', '/api/v1/account/second-factor', { password: PASSWORD }).expect(201);
    const secret = unbase32(begun.body.secret as string);
    const step = Math.floor(Date.now() / 30_000);
    const confirm = (code: string) => session.send('post', '/api/v1/account/second-factor/confirm', { code });
    expect((await confirm(totpCode(secret, step + 9))).body.code).toBe('sign-in.code-refused');
    const confirmed = await confirm(totpCode(secret, step)).expect(201);
    expect((await tryIn({ email: name, password: PASSWORD })).body.code).toBe('sign-in.code-needed');
    const code = totpCode(secret, step + 1);
    expect((await tryIn({ email: name, password: PASSWORD, code })).status).toBe(201);
    expect((await tryIn({ email: name, password: PASSWORD, code })).body.code).toBe('sign-in.code-refused');
    const [recovery, spare] = confirmed.body.recoveryCodes as [string, string];
    const typed = { email: name, password: PASSWORD, code: recovery.toLowerCase().replaceAll('-', ' ') };
    expect([(await tryIn(typed)).status, (await tryIn(typed)).body.code]).toEqual([201, 'sign-in.code-refused']);
    const left = () => session.send('get', '/api/v1/account/second-factor/recovery-codes').expect(200);
    expect((await left()).body).toEqual({ left: 9 });
    await session.send('post', '/api/v1/account/second-factor/recovery-codes', { password: PASSWORD }).expect(201);
    expect((await left()).body).toEqual({ left: 10 });
    expect((await tryIn({ email: name, password: PASSWORD, code: spare })).body.code).toBe('sign-in.code-refused');
  });

  test('is one of several that their owner sees by browser and ends, one or all the others', async () => {
    const name = 'wanderer@example.ru';
    await inviteUser(service, 'reg86_m001', { email: name, name: 'Странник', role: 'viewer' });
    const begin = (browser: string) => tryIn({ email: name, password: PASSWORD }).set('User-Agent', browser).expect(201);
    for (const browser of ['Firefox on a tablet', 'Chrome at school', 'Safari at home']) await begin(browser);
    const here = await signIn(service, name);
    const own = () =>
      everyPage<{ id: string; browser: string; isThisOne: boolean }>(
        (address) => here.send('get', address),
        '/api/v1/account/sessions',
      );
    const tablet = (await own()).find(({ browser }) => browser === 'Firefox on a tablet')!;
    await here.send('delete', `/api/v1/account/sessions/${tablet.id}`).expect(204);
    await here.send('delete', `/api/v1/account/sessions/${tablet.id}`).expect(404);
    expect((await own()).map(({ browser }) => browser)).toEqual(expect.arrayContaining(['Chrome at school', 'Safari at home']));
    await here.send('delete', '/api/v1/account/sessions').expect(204);
    expect((await own()).map(({ isThisOne }) => isThisOne)).toEqual([true]);
  });

  test('keeps the secret of the authenticator sealed, and seals at the start what was left in clear', async () => {
    const secrets = service.app.get(TotpSecrets);
    const kept = async () => {
      const [row] = await service.dataSource.query<[{ id: string; secret: Buffer }]>(
        `SELECT id, totp_secret AS secret FROM users WHERE email = 'careful@example.ru'`,
      );
      return row;
    };
    const { id, secret: sealed } = await kept();
    const clear = await secrets.open(sealed, id);
    expect([clear.length, sealed.includes(clear)]).toEqual([20, false]);
    await service.dataSource.query('UPDATE users SET totp_secret = $2 WHERE id = $1', [id, clear]);
    await secrets.onModuleInit();
    const again = await kept();
    expect(again.secret.includes(clear)).toBe(false);
    expect(await secrets.open(again.secret, id)).toEqual(clear);
    await expect(secrets.open(again.secret, randomUUID())).rejects.toThrow(Problem);
    const elsewhere = new TotpSecrets(
      service.dataSource,
      readSettings({ SECRET_KEY: 'другой ключ, в котором больше тридцати двух знаков' }),
    );
    await expect(elsewhere.open(again.secret, id)).rejects.toThrow('sealed with another key');
  });
});
