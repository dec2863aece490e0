import type { Fixed, Options, rules } from '../index.ts';
import type { Finding, InspectedFile } from '../model.ts';

/** What the CLI needs of the library. It is handed in, so that the CLI can be tested without it. */
export interface Core {
  readonly rules: typeof rules;
  lint(text: string, options: Options): readonly Finding[];
  fix(text: string, options: Options & { readonly unsafe?: boolean | undefined }): Fixed;
  inspect(text: string, options: Options): InspectedFile;
}
