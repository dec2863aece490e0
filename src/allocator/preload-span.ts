import type { Preload, Run, Span } from '../model.ts';

/** Where one name of LD_PRELOAD stands, or the whole value when the name is not written there as it is. */
export function preloadSpan(run: Run, { variable, name, start, end }: Preload): Span {
  return partOf(run, variable.span, name, variable.value ?? '', start, end);
}

/** A stretch of a value as it stands in the file, if the value is written there plainly; else the whole value. */
export function partOf(run: Run, span: Span, part: string, value: string, start: number, end: number): Span {
  const source = run.image.dockerfile.text.slice(span.start, span.end);
  const offset = source.indexOf(value);
  if (value === '' || offset < 0 || source.slice(offset + start, offset + end) !== part) return span;
  return { file: span.file, start: span.start + offset + start, end: span.start + offset + end };
}
