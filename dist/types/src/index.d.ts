import type { Fixed } from './fix.js';
import type { Options } from './lint.js';
import type { Finding, InspectedFile, Rule } from './model.js';
export { applyEdits } from './fix.js';
export type * from './model.js';
export type { Applied, Fixed } from './fix.js';
export type { Filter, Options } from './lint.js';
/** Every rule there is. */
export declare const rules: readonly Rule[];
/** What is wrong with a Dockerfile, in its order. Never throws on any text. Without `file` it is "Dockerfile". */
export declare function lint(text: string, options?: Partial<Options>): readonly Finding[];
/** The text with every safe fix applied, and with the unsafe ones if asked. */
export declare function fix(text: string, options?: Partial<Options> & {
    readonly unsafe?: boolean | undefined;
}): Fixed;
/** What alloclint believes about every stage of a Dockerfile, and why. */
export declare function inspect(text: string, options?: Partial<Options>): InspectedFile;
