import type { Config, Context, Dockerfile, Facts, Finding, Image, Profile, Rule, Severity } from './model.js';
export interface Options {
    /** As it is reported: relative, with `/`. */
    readonly file: string;
    readonly context?: Context | undefined;
    readonly config?: Config | undefined;
    /** Rules to run; all when absent. */
    readonly only?: readonly string[] | undefined;
    /** Over what the config says. */
    readonly severities?: Readonly<Record<string, Severity | 'off'>> | undefined;
    /** Memory limit of the container, in bytes. */
    readonly memoryBytes?: number | undefined;
    readonly cpus?: number | undefined;
    readonly profile?: Profile | undefined;
    readonly targets?: readonly string[] | undefined;
    readonly buildArgs?: Readonly<Record<string, string>> | undefined;
    /** Whether `# alloclint ignore` comments count; default true. */
    readonly inlineIgnore?: boolean | undefined;
    /** Leaves out the findings of a text that somebody has accepted: they are neither reported nor fixed. */
    readonly unaccepted?: ((text: string, findings: readonly Finding[]) => readonly Finding[]) | undefined;
}
/** What a Dockerfile builds and how it is run: the facts that rules query. */
export interface Resolved {
    readonly dockerfile: Dockerfile;
    readonly images: readonly Image[];
    readonly facts: readonly Facts[];
}
export declare function resolve(text: string, options: Options, config: Config): Resolved;
/** Facts x rules -> findings, in the order of the file. */
export declare function judge(resolved: Resolved, rules: readonly Rule[], options: Options, config: Config): Finding[];
