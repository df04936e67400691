import { describe, expect, it } from 'vitest';
import { observed } from '../../src/core/observation.ts';
import { said, shown, unasked, verdict } from './seeing.ts';

const restricted = (what: 'background' | 'power-saver' | 'data') =>
  observed('device', 'battery-restricted', { what });
const all = [
  restricted('background'),
  restricted('power-saver'),
  restricted('data'),
  observed('device', 'standby-bucket', { bucket: 'restricted' }),
  observed('device', 'autostart-denied', {}),
];

describe('battery-restricted', () => {
  it('is one warning, however many restrictions there are', () => {
    expect(shown(all)).toEqual(['warning battery-restricted (device)']);
    expect(said(all)).toMatchSnapshot();
  });

  it('is silent about what restricts nothing', () => {
    expect(
      shown([
        observed('device', 'standby-bucket', { bucket: 'rare' }),
        observed('device', 'battery-free', {}),
        observed('device', 'background-start-denied', {}),
      ]),
    ).toEqual([]);
  });

  it('does not apply where no device was asked', () => {
    expect(unasked('battery-restricted')).toBeNull();
    expect(verdict('battery-restricted', [], ['online'])).toBeNull();
    expect(verdict('battery-restricted', [], ['device'])).toEqual([]);
  });
});
