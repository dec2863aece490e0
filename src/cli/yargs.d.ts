/** The part of yargs 18 that is used; the package carries no types. */
declare module 'yargs' {
  export interface OptionSpec {
    readonly type: 'boolean' | 'string' | 'array';
    readonly alias?: string;
    /** Elements of an array stay strings. */
    readonly string?: boolean;
    readonly requiresArg?: boolean;
  }
  export interface Parser {
    help(enabled: false): Parser;
    version(enabled: false): Parser;
    detectLocale(enabled: false): Parser;
    exitProcess(enabled: false): Parser;
    showHelpOnFail(enabled: false): Parser;
    parserConfiguration(configuration: Readonly<Record<string, boolean>>): Parser;
    options(options: Readonly<Record<string, OptionSpec>>): Parser;
    fail(callback: (message: string | undefined, error: Error | undefined) => void): Parser;
    parseSync(
      argv: readonly string[],
    ): Readonly<Record<string, unknown>> & { readonly _: readonly (string | number)[] };
  }
  const yargs: () => Parser;
  export default yargs;
}
