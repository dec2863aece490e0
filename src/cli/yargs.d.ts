/** The part of yargs 18 that is used; the package carries no types. */
declare module 'yargs' {
  export interface OptionSpec {
    readonly type: 'boolean' | 'string' | 'array';
    readonly alias?: string;
    /** Elements of an array stay strings. */
    readonly string?: boolean;
    readonly requiresArg?: boolean;
    readonly choices?: readonly string[];
  }
  export interface Parser {
    help(enabled: false): Parser;
    version(enabled: false): Parser;
    detectLocale(enabled: false): Parser;
    exitProcess(enabled: false): Parser;
    showHelpOnFail(enabled: false): Parser;
    parserConfiguration(configuration: Readonly<Record<string, boolean>>): Parser;
    options(options: Readonly<Record<string, OptionSpec>>): Parser;
    scriptName(name: string): Parser;
    command(name: string, summary: string): Parser;
    completion(
      command: string,
      summary: string,
      complete: (
        current: string,
        values: { readonly _: readonly unknown[] },
        usual: () => void,
        done: (words: readonly string[]) => void,
      ) => void,
    ): Parser;
    /** What would be printed is handed to the callback. */
    parse(
      argv: readonly string[],
      callback: (error: unknown, values: unknown, output: string) => void,
    ): unknown;
    fail(callback: (message: string | undefined, error: Error | undefined) => void): Parser;
    parseSync(
      argv: readonly string[],
    ): Readonly<Record<string, unknown>> & { readonly _: readonly (string | number)[] };
  }
  const yargs: () => Parser;
  export default yargs;
}
