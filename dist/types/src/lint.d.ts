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
    /** Told what those comments silence, for every text that is linted. */
    readonly ignored?: ((findings: readonly Finding[]) => void) | undefined;
    /**
     * Makes a filter that leaves out the findings that somebody has accepted: they are neither reported nor fixed. One
     * filter is asked about a text, then about what fixes make of it; of the texts it is asked about, the last one stays.
     */
    readonly unaccepted?: (() => Filter) | undefined;
}
/** What is left of the findings of a text. */
export type Filter = (text: string, findings: readonly Finding[]) => readonly Finding[];
/** What a Dockerfile builds and how it is run: the facts that rules query. */
export interface Resolved {
    readonly dockerfile: Dockerfile;
    readonly images: readonly Image[];
    readonly facts: readonly Facts[];
}
export declare function resolve(text: string, options: Options, config: Config): Resolved;
/** Facts x rules -> findings, in the order of the file. */
export declare function judge(resolved: Resolved, rules: readonly Rule[], options: Options, config: Config): Finding[];
