export type Colour = 'red' | 'yellow' | 'cyan' | 'green' | 'bold' | 'dim';

/** Wraps a text in a colour, or leaves it as it is. */
export type Paint = (colour: Colour, text: string) => string;

const codes: Readonly<Record<Colour, readonly [on: number, off: number]>> = {
  red: [31, 39],
  yellow: [33, 39],
  cyan: [36, 39],
  green: [32, 39],
  bold: [1, 22],
  dim: [2, 22],
};

export function painter(colour: boolean): Paint {
  if (!colour) return (_, text) => text;
  return (name, text) => `\u001B[${codes[name][0]}m${text}\u001B[${codes[name][1]}m`;
}

/** A text that leads to an address (OSC 8). */
export function link(text: string, address: string): string {
  return `\u001B]8;;${address}\u001B\\${text}\u001B]8;;\u001B\\`;
}

export const severityColour = { error: 'red', warning: 'yellow', info: 'cyan' } as const;
