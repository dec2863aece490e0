import { describe, expect, test } from 'vitest';
import { parseBytes, parseCpus } from '../src/quantity.ts';

describe('memory on the command line and in the config file', () => {
  test.each([
    ['1Gi', 2 ** 30],
    ['250Mi', 250 * 2 ** 20],
    ['64Ki', 65536],
    ['1Ti', 2 ** 40],
    ['1.5Gi', 1.5 * 2 ** 30],
    ['1073741824', 2 ** 30],
    ['1e9', 1e9],
    ['1E9', 1e9],
    ['128e6', 128e6],
    // lower case is Docker's, in 1024
    ['512m', 512 * 2 ** 20],
    ['1g', 2 ** 30],
    ['64k', 65536],
    ['100b', 100],
    ['512mb', 512 * 2 ** 20],
    ['1gb', 2 ** 30],
    ['64kb', 65536],
    ['2GB', 2 ** 31],
    ['512MB', 512 * 2 ** 20],
    ['512MiB', 512 * 2 ** 20],
    ['1gib', 2 ** 30],
    // a single upper-case letter is Kubernetes', in 1000
    ['512M', 512e6],
    ['1G', 1e9],
    ['1T', 1e12],
    [' 1 Gi ', 2 ** 30],
  ])('%s is %d bytes', (text, bytes) => expect(parseBytes(text)).toBe(bytes));

  test.each([
    '',
    'much',
    '-1',
    '0',
    '0.5',
    '1X',
    '1Gi2',
    '1ib',
    '1e9Gi',
    '1e99',
    '1,5G',
    'NaN',
    '0x10',
    '1toString',
  ])('%j is refused', (text) => expect(parseBytes(text)).toBeUndefined());
});

describe('memory in manifests', () => {
  test.each([
    ['512m', 'docker', 512 * 2 ** 20],
    ['1G', 'docker', 2 ** 30],
    ['1e9', 'docker', undefined],
    ['128974848000m', 'kubernetes', 128974848],
    ['512m', 'kubernetes', undefined],
    ['1G', 'kubernetes', 1e9],
    ['129e6', 'kubernetes', 129e6],
    ['64k', 'kubernetes', 64000],
    ['512mb', 'kubernetes', undefined],
  ] as const)('%s to %s is %s', (text, dialect, bytes) => expect(parseBytes(text, dialect)).toBe(bytes));
});

describe('CPUs', () => {
  test.each([
    ['0.5', 0.5],
    ['500m', 0.5],
    ['2', 2],
    ['.25', 0.25],
    ['1500m', 1.5],
  ])('%s is %d', (text, cpus) => expect(parseCpus(text)).toBe(cpus));
  test.each(['', '0', '-1', 'half', '2 cores', '1e3', '500M'])('%j is refused', (text) =>
    expect(parseCpus(text)).toBeUndefined(),
  );
});
