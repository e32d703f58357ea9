import { readFile } from 'node:fs/promises';
import { SPOKEN_WORDS } from '../../engine/index.js';
import { sourceHash } from './source-hash.js';

const STYLE = `
body { font: 18px/1.5 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; color: #1b1b1b; background: #fff }
label { display: block; border: 2px dashed #557; border-radius: 8px; padding: 2rem 1rem; text-align: center; cursor: pointer }
label:focus-within { outline: 3px solid #0a58ca }
li { margin: .4rem 0; overflow-wrap: anywhere } .right::marker { content: "✓ "; color: #146c2e } .wrong::marker { content: "✗ "; color: #b00020 }
.wrong { color: #b00020; font-weight: 600 } small { display: block; color: #555; font-weight: 400 } #verdict { font-weight: 600; font-size: 1.2em }
`;

const GLUE = `
const input = document.querySelector('input'), list = document.querySelector('ul'), verdict = document.querySelector('#verdict');
const show = async (dropped) => {
  verdict.textContent = 'Проверяем… / Checking…';
  const { files, faults } = await readDropped(dropped);
  const found = faults.length > 0 ? faults : await checkDraw(files, WORDS);
  list.replaceChildren(...found.map(({ isRight, ru, en }) => {
    const item = document.createElement('li'), small = document.createElement('small');
    item.className = isRight ? 'right' : 'wrong';
    item.textContent = ru; small.textContent = en; small.lang = 'en'; item.append(small);
    return item;
  }));
  const isRight = found.every((each) => each.isRight);
  verdict.textContent = isRight ? 'Жеребьёвка верна. / The draw is correct.' : 'Жеребьёвка не подтверждается. / The draw does not verify.';
  verdict.className = isRight ? '' : 'wrong';
};
input.addEventListener('change', () => { const dropped = [...input.files]; input.value = ''; show(dropped); });
document.addEventListener('dragover', (event) => event.preventDefault());
document.addEventListener('drop', (event) => { event.preventDefault(); show(event.dataTransfer.files); });
`;

/** `verify.html`: the check of a draw as one file that opens from a stick, with no network and no program of ours. */
export async function offlinePage(): Promise<string> {
  const parts = await Promise.all(['dropped-files.js', 'offline-check.js'].map(compiled));
  const script = `${parts.join('')}const WORDS = ${JSON.stringify(SPOKEN_WORDS.join(' '))}.split(' ');${GLUE}`;
  return `<!doctype html>
<html lang="ru">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src '${sourceHash(script)}'; style-src '${sourceHash(STYLE)}'">
<title>Проверка жеребьёвки</title>
<style>${STYLE}</style>
<h1>Проверка жеребьёвки</h1>
<p>Перетащите сюда все файлы папки жеребьёвки или выберите их. Страница работает без интернета, файлы никуда не отправляются.</p>
<p lang="en">Drop all files of the draw’s folder here, or choose them. The page works without a network; the files go nowhere.</p>
<label>Файлы жеребьёвки / Files of the draw<br><input type="file" multiple></label>
<p id="verdict" role="status"></p>
<ul></ul>
<script type="module">${script}</script>
</html>
`;
}

async function compiled(name: string): Promise<string> {
  const text = await readFile(new URL(name, import.meta.url), 'utf8');
  return text.replace(/^\/\/# sourceMappingURL=.*$/m, '');
}
