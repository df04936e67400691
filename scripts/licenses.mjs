/** The licences of everything that ended up in the bundle: we ship other people's code, so we ship their terms. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Folders (relative to the repository) of the packages that have bytes in some output of the metafile. A package
 * that was resolved but shaken away entirely is not shipped and not named.
 * @param {import('esbuild').Metafile} metafile
 */
export function bundledPackages(metafile) {
  const folders = new Set();
  for (const output of Object.values(metafile.outputs)) {
    for (const [input, { bytesInOutput }] of Object.entries(output.inputs)) {
      const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0];
      if (folder && bytesInOutput > 0) folders.add(folder);
    }
  }
  return [...folders].sort();
}

/**
 * One text with every package's name, version, licence and licence file.
 * @param {string} root
 * @param {readonly string[]} folders
 */
export function licenceText(root, folders) {
  const entries = folders.map(folder => {
    const about = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'));
    if (!about.license) throw new Error(`${about.name} states no licence: find out before shipping it`);
    const file = readdirSync(join(root, folder)).find(name => /^(licen[cs]e|copying)/i.test(name));
    const author = typeof about.author === 'string' ? about.author : about.author?.name;
    // a package without a licence file has only its field to stand on; then the author is named with it
    const terms = file
      ? readFileSync(join(root, folder, file), 'utf8').trim()
      : `By ${author ?? 'its contributors'}.`;
    return `${about.name} ${about.version} (${about.license})\n\n${terms.replaceAll('\r\n', '\n')}\n`;
  });
  const rule = `\n${'-'.repeat(80)}\n\n`;
  return `tpns contains code of these packages:\n${rule}${entries.join(rule)}`;
}
