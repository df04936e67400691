import { describe, expect, it } from 'vitest';
import { observed } from '../../src/core/observation.ts';
import { said, shown, unasked, verdict } from './seeing.ts';

const failed = (code: string, line: number) => observed('logcat', 'registration-failed', { code }, { line });
const registered = (line: number) => observed('logcat', 'registered', { token: null }, { line });

describe('register-failed', () => {
  it('speaks alone, explains the code and names the line', () => {
    expect(shown([failed('-502', 812)])).toEqual(['error register-failed (app)']);
    expect(said([failed('-502', 812)])).toMatchSnapshot();
  });

  it('leaves a plan that has ended to the console', () => {
    expect(shown([failed('1008030', 3)])).toEqual(['error register-failed (console)']);
  });

  it('says what to do about a code that no table has', () => {
    expect(said([observed('device', 'registration-failed', { code: '4711' })])).toMatchSnapshot();
  });

  it('is silent where a later line succeeds, and speaks where it fails again', () => {
    expect(shown([failed('-502', 3), registered(9)])).toEqual([]);
    expect(shown([registered(9), failed('-502', 3)])).toEqual([]);
    expect(shown([registered(3), failed('-502', 9)])).toEqual(['error register-failed (app)']);
    expect(said([failed('-502', 3), failed('20', 9)])).toContain('(line 9 of the log) with code 20:');
  });

  it('compares lines of one log only', () => {
    const elsewhere = observed('device', 'registered', { token: null }, { line: 99 });
    expect(shown([failed('-502', 3), elsewhere])).toEqual(['error register-failed (app)']);
  });

  it('does not apply where no log was read', () => {
    expect(unasked('register-failed')).toBeNull();
    expect(verdict('register-failed', [], ['online'])).toBeNull();
    expect(verdict('register-failed', [], ['logcat'])).toEqual([]);
  });
});
