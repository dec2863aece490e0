import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The folder of the package that a bundled module came from; `undefined` for the project's own.
 *
 * @param {string} input
 */
function packageFolder(input) {
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0];
}

/**
 * @param {string} folder
 */
function licenceText(folder) {
  const names = readdirSync(folder).filter((name) => /^(licen[cs]e|copying|notice)/i.test(name));
  if (names.length === 0) return undefined;
  const texts = names.toSorted().map((name) => readFileSync(join(folder, name), 'utf8'));
  return texts.map((text) => text.replaceAll('\r\n', '\n').trim()).join('\n\n');
}

/**
 * The licences of the packages that are really in the bundle, for THIRD-PARTY-NOTICES.txt.
 *
 * @param {string} root
 * @param {Iterable<string>} inputs the modules in the bundle, relative to `root`
 */
export function notices(root, inputs) {
  const folders = new Set([...inputs].map(packageFolder).filter((folder) => folder !== undefined));
  const sections = [];
  for (const folder of folders) {
    const manifest = join(root, folder, 'package.json');
    if (!existsSync(manifest)) throw new Error(`${folder} has no package.json`);
    const { name, version, license, author } = JSON.parse(readFileSync(manifest, 'utf8'));
    if (typeof license !== 'string') throw new Error(`${name} does not name its licence`);
    const holder = typeof author === 'string' ? author : author?.name;
    const text =
      licenceText(join(root, folder)) ??
      `The package carries no licence text.${holder ? ` Author: ${holder}` : ''}`;
    sections.push({ name, section: `${name} ${version} (${license})\n\n${text}\n` });
  }
  sections.sort((a, b) => (a.name < b.name ? -1 : 1));
  const rule = `\n${'-'.repeat(80)}\n\n`;
  return [
    'The files in this folder contain code of the following packages.\n',
    ...sections.map((s) => s.section),
  ].join(rule);
}
