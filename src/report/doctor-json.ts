/** A diagnosis as the contract's JSON. */
import type { Severity } from '../core/finding.ts';
import type { Told } from './doctor-tell.ts';

export interface Counts {
  readonly passed: number;
  readonly skipped: number;
}

export function findingJson({ finding, message, help, file, position, fixable }: Told): object {
  const { check, severity, side, module, variants } = finding;
  return {
    check,
    severity,
    side,
    module,
    message,
    help,
    file,
    line: position?.line ?? null,
    column: position?.column ?? null,
    fixable,
    ...(variants === null ? {} : { variants }),
  };
}

export function summaryJson(told: readonly Told[], { passed, skipped }: Counts): object {
  return {
    error: count(told, 'error'),
    warning: count(told, 'warning'),
    info: count(told, 'info'),
    passed,
    skipped,
  };
}

export const count = (told: readonly Told[], severity: Severity): number =>
  told.filter(({ finding }) => finding.severity === severity).length;
