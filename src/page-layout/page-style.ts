import { createHash } from 'node:crypto';

/** Colours of both schemes stand side by side; every pair of text and ground has a contrast of 4.5 at least. */
export const PAGE_STYLE = `
:root{color-scheme:light dark;--ground:light-dark(#fff,#14171c);--ink:light-dark(#1b1d21,#eceef1);--soft:light-dark(#f0f3f8,#20252e);--line:light-dark(#767f8e,#8a94a6);--link:light-dark(#0b4fb3,#8ab4ff);--bad:light-dark(#a3121b,#ff9a9a);--good:light-dark(#14632f,#8fd6a4)}
*{box-sizing:border-box}
body{font:17px/1.5 system-ui,"PT Sans",Arial,sans-serif;margin:0 auto;max-width:46rem;padding:0 1rem 3rem;color:var(--ink);background:var(--ground);overflow-wrap:break-word}
a{color:var(--link)}
h2::first-letter,h3::first-letter,legend::first-letter{text-transform:uppercase}
h1{font-size:1.4rem;line-height:1.25;margin:1rem 0 .5rem}h2{font-size:1.15rem;margin:1.5rem 0 .4rem}h3{font-size:1.05rem;margin:0}
.skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:.5rem;background:var(--ground);padding:.5rem;z-index:1}
header{display:flex;flex-wrap:wrap;gap:.2rem 1rem;justify-content:space-between;align-items:baseline;padding-top:.7rem}header p{margin:0;font-weight:600}header a{padding:.45rem 0}
nav ul{display:flex;flex-wrap:wrap;gap:.3rem;margin:.6rem 0;padding:0;list-style:none}
nav a{display:block;height:100%;padding:.55rem .8rem;border-radius:6px;background:var(--soft);text-decoration:none}nav [aria-current]{background:#0b4fb3;color:#fff;font-weight:600}
.card{border:1px solid var(--line);border-radius:8px;padding:.8rem 1rem;margin:.8rem 0}.card.gone{border-style:dashed}.card p{margin:.25rem 0}
.lines{list-style:none;margin:0;padding:0}.lines li{border-bottom:1px solid var(--line);padding:.2rem 0}.lines a{display:inline-block;padding:.3rem .6rem .3rem 0;font-weight:600}.records [scope=row]{font-weight:400}.records a{display:inline-block;padding:.3rem 0}.short{grid-template-columns:1fr 6rem;align-items:center}.points{grid-template-columns:1fr 5rem auto}.cards{list-style:none;margin:0;padding:0}.when{font-weight:700}.note{background:var(--soft);border-radius:8px;padding:.7rem 1rem;margin:.8rem 0}.note.bad{border-left:5px solid var(--bad)}.note>:first-child{margin-top:0}.note>:last-child{margin-bottom:0}.note ul{padding-left:1.2rem;margin:.4rem 0}
.good{color:var(--good);font-weight:600}.bad{color:var(--bad);font-weight:600}.small{font-size:.9em}
dl{display:grid;grid-template-columns:fit-content(8.5rem) 1fr;gap:.3rem .8rem;margin:.4rem 0}dt{font-weight:600;hyphens:auto}dd{margin:0;min-width:0;overflow-wrap:anywhere}
form{margin:.6rem 0}label,legend{font-weight:600}fieldset{border:1px solid var(--line);border-radius:8px;margin:.8rem 0;padding:.5rem .9rem .8rem;min-width:0}
.field{display:grid;gap:.2rem;margin:.7rem 0}.points .choice{padding:.7rem .2rem;font-weight:600}.choice{display:flex;gap:.6rem;align-items:flex-start;font-weight:400;padding:.35rem 0}
input,select,textarea,button{font:inherit;color:inherit}input:not([type=radio]):not([type=checkbox]),select,textarea{width:100%;padding:.55rem .6rem;border:1px solid var(--line);border-radius:6px;background:var(--ground)}
.field .bad{grid-column:1/-1;margin:0}[aria-invalid=true]{outline:2px solid var(--bad)}
input[type=radio],input[type=checkbox]{width:1.35rem;height:1.35rem;margin:.1rem 0 0;flex:none;accent-color:#0b4fb3}
button,.button{display:inline-block;min-height:2.75rem;padding:.55rem 1.1rem;border:2px solid #0b4fb3;border-radius:6px;background:#0b4fb3;color:#fff;font-weight:600;text-decoration:none}
button.plain,.button.plain{background:transparent;color:var(--link);border-color:var(--link)}button.danger{background:#a3121b;border-color:#a3121b}
.row{display:flex;flex-wrap:wrap;gap:.6rem;align-items:center}details>summary{cursor:pointer;padding:.5rem 0;color:var(--link);font-weight:600}
:focus-visible{outline:3px solid light-dark(#b35300,#ffb35c);outline-offset:2px}
.half{display:flex;border:0;margin:0;padding:0}.half legend{font-weight:400;padding:.2rem 0 0}.half label{display:flex;flex:1;flex-direction:column;align-items:center;gap:.1rem;font-weight:400;font-size:.9em;text-align:center;padding:.2rem 0;max-width:9rem}
table{border-collapse:collapse;width:100%}th,td{border-bottom:1px solid var(--line);padding:.4rem .5rem;text-align:left;vertical-align:top}table .figure{text-align:right;font-variant-numeric:tabular-nums}
code{overflow-wrap:anywhere}.nowrap{white-space:nowrap}.words{overflow-wrap:anywhere;font-weight:700}progress{width:100%;height:1rem;accent-color:#0b4fb3}pre{white-space:pre-wrap;font:inherit}.qr{background:#fff;padding:10px;max-width:15rem}.qr svg{display:block;width:100%;height:auto}
@media(max-width:40rem){dl{grid-template-columns:fit-content(6.3rem) 1fr}nav ul{display:grid;grid-template-columns:1fr 1fr}nav a{padding:.45rem .6rem;line-height:1.3}
.records thead{position:absolute;left:-99rem}.records tbody,.records tr{display:block}.records tr{border-bottom:1px solid var(--line);padding:.5rem 0}.records [data-label]{display:grid;grid-template-columns:8.7rem 1fr;gap:.1rem .8rem;border:0;padding:.1rem 0}.records [data-label]::before{content:attr(data-label);font-weight:600}.records [data-label]:empty{display:none}table.records .figure{text-align:left}}
@media print{nav,button,.button,summary,details:not([open]),.skip,.no-print,header a{display:none}body{max-width:none;font-size:14px}a{color:inherit;text-decoration:none}td a,.lines a{padding-block:0!important}.card,fieldset,tr,.field{break-inside:avoid}h1,h2,h3{break-after:avoid}
.day{display:flow-root;border:0;border-bottom:1px solid var(--line);border-radius:0;margin:0;padding:.15rem 0}.day>legend{float:left;width:14rem;padding:0}.day .half{display:inline-flex;gap:.4rem;width:13rem}.half legend{float:left;padding:0}.half legend::after{content:":"}.day .half label{display:block;flex:none;padding:0;font-size:1em;font-weight:600}.half input,.half label:not(:has(:checked)){display:none}.half:not(:has(:checked))::after{content:"–"}}
`;

/** Nothing runs, nothing is fetched, nothing but our own style sheet and our own forms. */
export const PAGE_POLICY = [
  `default-src 'none'`,
  `style-src 'sha256-${createHash('sha256').update(PAGE_STYLE).digest('base64')}'`,
  `form-action 'self'`,
  `base-uri 'none'`,
  `frame-ancestors 'none'`,
].join('; ');
