import { commandCalled, type CliCommand } from './cli-command.js';
import { atInstallation } from './installation.js';

/** The way back in for somebody who has lost the token of the first start. */
export const token: CliCommand = (shell) =>
  commandCalled(shell, 'token', {
    does: {
      ru: 'выдать новый ключ оператора, если ключ первого запуска потерян; он печатается только сейчас',
      en: 'issue a new operator’s token, when the one of the first start is lost; it is printed only now',
    },
  }).action(async () => {
    const { ApiTokensService } = await import('../accounts/api-tokens.service.js');
    await atInstallation(shell, async ({ app }) => {
      const issued = await app.get(ApiTokensService, { strict: false }).createOperator();
      shell.print(`${issued.token}\n`);
      shell.tell(
        shell.words(
          `его id — ${issued.id}; потерянный отзовите: GET /api/v1/tokens, DELETE /api/v1/tokens/<id>`,
          `its id is ${issued.id}; revoke the lost one: GET /api/v1/tokens, DELETE /api/v1/tokens/<id>`,
        ),
      );
    });
  });
