/** What is wrong with the project itself, what was examined, and the evidence as it was found. */
import type { Severity } from '../../core/finding.ts';
import { type Html, html } from '../../core/html.ts';
import type { EvidenceTold } from '../diagnosis-told.ts';
import type { DiagnosisWords } from '../words/diagnosis.ts';
import type { PageWords } from '../words/html.ts';
import type { PageContent, PageFinding, PageIgnored, PageModule } from './content.ts';
import { bullets, facts, section } from './parts.ts';

const SIGNS: Readonly<Record<Severity, string>> = { error: '✗', warning: '!', info: 'i' };
const GRAVEST_FIRST: readonly Severity[] = ['error', 'warning', 'info'];
/** Longer quotes are opened by who wants to read them; on paper they are open. */
const SHORT = 400;

export function findingsPart(
  { findings, ignored, summary }: Pick<PageContent, 'findings' | 'ignored' | 'summary'>,
  words: PageWords,
  told: DiagnosisWords,
): Html {
  const counts = ([...GRAVEST_FIRST, 'passed', 'skipped'] as const)
    .filter(each => summary[each] > 0)
    .map(each => words.counts[each](summary[each]));
  const sorted = GRAVEST_FIRST.flatMap(severity => findings.filter(each => each.severity === severity));
  return section(
    'findings',
    words.findings,
    html`<p class="counts">${counts.map(each => html`<span>${each}</span> `)}</p>
${findings.length === 0 ? html`<p>${words.noFindings}</p>` : null}${sorted.map(each => findingPart(each, words, told))}${ignoredPart(ignored, words)}`,
  );
}

function findingPart(finding: PageFinding, words: PageWords, told: DiagnosisWords): Html {
  const { severity, severityText, check, title, message, help, place, module, variants } = finding;
  const only = variants === null ? null : html`<span>${words.variants} ${variants.join(', ')}</span> `;
  const about = module === null ? null : html`<span>${words.module} ${module}</span> `;
  return html`<article class="${severity}">
<p class="label"><span class="severity"><i aria-hidden="true">${SIGNS[severity]}</i> ${severityText}</span> <code>${check}</code> ${place === null ? null : html`<code class="place">${place}</code> `}${about}${only}</p>
<h3>${title}</h3>
<p>${message}</p>
<p class="remedy"><b>${told.remedy}</b> ${help}</p>
</article>
`;
}

function ignoredPart(ignored: readonly PageIgnored[], words: PageWords): Html | null {
  if (ignored.length === 0) return null;
  const items = ignored.map(
    ({ check, message, reason, place }) =>
      html`<li><code>${check}</code>${place === null ? null : html` <code class="place">${place}</code>`} ${message} <span class="soft">${words.reason}: ${reason}</span></li>`,
  );
  return html`<details><summary>${words.ignored(ignored.length)}</summary><ul>${items}</ul></details>
`;
}

export function evidencePart(evidence: readonly EvidenceTold[], words: PageWords): Html {
  const items = evidence.map(
    ({ source, text, quote, line }) =>
      html`<li><p><span class="chip">${source}</span> ${text}${line === null ? null : html` <span class="soft">${words.line(line)}</span>`}</p>${quote === null ? null : quotePart(quote, words)}</li>
`,
  );
  return section(
    'evidence',
    words.evidence,
    html`<p class="soft">${words.evidenceLead}</p>
<ol>${items}</ol>`,
  );
}

function quotePart(quote: string, words: PageWords): Html {
  const whole = html`<pre dir="ltr">${quote}</pre>`;
  if (quote.length <= SHORT) return whole;
  return html`<details><summary>${words.long(quote.length)}</summary>${whole}</details>`;
}

export function examinedPart(
  modules: readonly PageModule[],
  notes: readonly string[],
  words: PageWords,
): Html | null {
  if (modules.length + notes.length === 0) return null;
  const { applicationId, mode, region, sdkVersion, builds } = words;
  const each = modules.map(
    module => html`<h3><code>${module.path}</code></h3>
${facts([[applicationId, module.applicationId], [mode, module.mode], [sdkVersion, module.sdkVersion], [region, module.region], ...(module.variants.length === 0 ? [] : [[builds, module.variants.join(', ')] as const])], words.unknown)}
`,
  );
  const said = notes.length === 0 ? null : html`<h3>${words.notes}</h3>${bullets(notes)}`;
  return section('examined', words.examined, html`${each}${said}`);
}
