import type { Reporter } from '../outcome.ts';
import type { Format } from '../request.ts';
import { github } from './github.ts';
import { json } from './json.ts';
import { sarif } from './sarif.ts';
import { text } from './text.ts';

export const reporters: Readonly<Record<Format, Reporter>> = { text, json, sarif, github };

/** The formats that tell how a finding can be fixed. */
export const tellsFixes = (format: Format): boolean => format === 'json' || format === 'sarif';
