/** The part of version 7 that is used. Columns are 1-based; from version 8 on they are 0-based. */
declare module '@babel/code-frame' {
  export interface CodeFrameLocation {
    readonly start: { readonly line: number; readonly column: number };
    readonly end: { readonly line: number; readonly column: number };
  }
  export function codeFrameColumns(
    code: string,
    location: CodeFrameLocation,
    options: {
      readonly startLine: number;
      readonly linesAbove: number;
      readonly linesBelow: number;
      readonly highlightCode: boolean;
    },
  ): string;
}
