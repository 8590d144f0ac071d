import type picocolors from 'picocolors';
import { severities, type Severity } from '../../settings.ts';

export type Colors = ReturnType<typeof picocolors.createColors>;

/** A text in the colour of a severity; its name where no other text is given. */
export const colored = (severity: Severity, colors: Colors, text: string = severity): string =>
  ({ error: colors.red, warning: colors.yellow, information: colors.blue, hint: colors.cyan })[severity](text);

/** As many as there are of something, in words. */
export const counted = (count: number, singular: string, plural = `${singular}s`): string => `${count} ${count === 1 ? singular : plural}`;

/** `2 errors, 1 hint`: the severities that occur. */
export const severityCounts = (counts: Readonly<Record<Severity, number>>, colors: Colors): string =>
  severities.filter(severity => counts[severity] > 0)
    .map(severity => colored(severity, colors, counted(counts[severity], severity, severity === 'information' ? severity : `${severity}s`)))
    .join(', ');
