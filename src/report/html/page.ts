/** What `doctor --format html` writes: one page, complete in itself, for a ticket, a mail or paper. */
import { type Html, html } from '../../core/html.ts';
import type { Lang } from '../../core/lang.ts';
import { diagnosisWords } from '../words/diagnosis.ts';
import { type PageWords, pageWords } from '../words/html.ts';
import type { PageContent } from './content.ts';
import { causesPart, nextPart, pathPart, verdictPart } from './diagnosis.ts';
import { facts } from './parts.ts';
import { evidencePart, examinedPart, findingsPart } from './project.ts';
import { pageStyle } from './style.ts';

/** Nothing is fetched and nothing runs, whatever a quote may hold. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";

/** The page as HTML that is well-formed XML too. It expects texts that are masked already, and escapes them. */
export function doctorPage(content: PageContent, lang: Lang): string {
  const words = pageWords[lang];
  const told = diagnosisWords[lang];
  const { verdict, stages, suspects, next, evidence, modules, notes } = content;
  return html`<!DOCTYPE html>
<html lang="${words.htmlLang}">
<head>
<meta charset="utf-8" />
<meta http-equiv="Content-Security-Policy" content="${POLICY}" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="color-scheme" content="light dark" />
<meta name="generator" content="tpns ${content.tpnsVersion}" />
<title>${words.title(content.project.name)}</title>
<style>${pageStyle}</style>
</head>
<body>
${head(content, words)}<main>
${verdict === null ? null : verdictPart(verdict, words)}${stages.length === 0 ? null : pathPart(stages, words, told)}${suspects.length === 0 ? null : causesPart(suspects, words, told)}${next === null ? null : nextPart(next, told)}${findingsPart(content, words, told)}${evidence.length === 0 ? null : evidencePart(evidence, words)}${examinedPart(modules, notes, words)}</main>
<footer><p>${content.masked ? words.masked : words.unmasked}</p><p>${words.by(content.tpnsVersion)}</p></footer>
</body>
</html>
`.text;
}

function head({ project, generated }: PageContent, words: PageWords): Html {
  return html`<header>
<p class="brand">tpns doctor</p>
<h1>${words.title(project.name)}</h1>
${facts(
  [
    [words.applicationId, project.applicationId],
    [words.sdkVersion, project.sdkVersion],
    [words.region, project.region],
    [words.folder, project.path],
    [words.made, generated],
  ],
  words.unknown,
)}
</header>
`;
}
