export type ConfigFormat = 'toml' | 'yaml' | 'json';

/** A file that may hold a config. `key`: where in it the config stands. */
export interface ConfigKind {
  readonly name: string;
  readonly format: ConfigFormat;
  readonly key: readonly string[];
}

/** In one folder the first that has a config wins. */
export const configKinds: readonly ConfigKind[] = [
  { name: 'alloclint.toml', format: 'toml', key: [] },
  { name: 'alloclint.yaml', format: 'yaml', key: [] },
  { name: 'alloclint.yml', format: 'yaml', key: [] },
  { name: 'alloclint.json', format: 'json', key: [] },
  { name: 'pyproject.toml', format: 'toml', key: ['tool', 'alloclint'] },
  { name: 'package.json', format: 'json', key: ['alloclint'] },
];

/** What other tools call theirs: to read past it in silence would help nobody. */
export const misnamed: ReadonlyMap<string, string> = new Map([['.alloclint.toml', 'alloclint.toml']]);

/** By its name, else by its extension; `undefined` for a file of another kind. */
export function configKind(name: string): ConfigKind | undefined {
  return (
    configKinds.find((kind) => kind.name === name) ??
    configKinds.find((kind) => extension(kind.name) === extension(name))
  );
}

function extension(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1).replace(/^yml$/, 'yaml');
}
