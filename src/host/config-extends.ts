import { statSync, type Stats } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { type ConfigText, readConfigText } from './config-read.ts';
import { Failure } from './failure.ts';
import { isWithin, realPath, relativePosix } from './paths.ts';

/** The config file that another extends, if it does. Throws a Failure, which names both files. */
export async function configBase(
  own: ConfigText,
  root: string,
  cwd: string,
  ruleNames: readonly string[],
): Promise<ConfigText | undefined> {
  const wanted = own.written.extends;
  if (wanted === undefined) return undefined;
  const path = resolve(dirname(own.path), wanted);
  const shown = relativePosix(cwd, path) || '.';
  const refuse = (why: string): Failure => new Failure(`${own.placeOf('extends')}: extends: ${why}`);
  if (!isWithin(root, path)) throw refuse(`"${shown}" lies outside of the repository, copy it into it`);
  const stats = statOf(path);
  if (stats === undefined) throw refuse(`there is no file "${shown}", name one that is there`);
  if (realPath(path) === realPath(own.path)) throw refuse('a file cannot extend itself, name another one');
  if (!stats.isFile()) throw refuse(`"${shown}" is no regular file, name a config file`);
  const base = await readConfigText(path, shown, ruleNames);
  if (base === undefined) throw refuse(`"${shown}" has no config for alloclint, name another file`);
  if (base.written.extends !== undefined) {
    throw refuse(
      `"${shown}" extends another file itself, and one level is read, let one of them name it all`,
    );
  }
  return base;
}

/** `undefined` as well for a name that no file can have, or a link that leads in a circle. */
function statOf(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}
