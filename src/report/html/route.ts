/** Where the picture puts its steps: along a road that turns at the end of each row, as a furrow does. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Stop extends Point {
  /** The road that leads here, from the stop before or from the start. */
  readonly road: string;
  /** The middle of that road, and whether it runs downwards there. */
  readonly middle: Point & { readonly down: boolean };
  /** The direction one arrives in: 1 to the right, -1 to the left. */
  readonly heading: 1 | -1;
}

export interface Shape {
  /** Steps in a row. */
  readonly columns: number;
  readonly width: number;
  /** Of the first step in a row, from the left. */
  readonly left: number;
  /** Between two steps of a row. */
  readonly step: number;
  /** Between two rows. */
  readonly row: number;
  /** From the top to the first row. */
  readonly top: number;
  /** From the start to the first step. */
  readonly start: number;
  /** How far a turn swings out beside the last step of a row. */
  readonly swing: number;
  /** Units of a label's line, a Latin letter being one. */
  readonly label: number;
}

export const WIDE: Shape = {
  ...{ columns: 5, width: 760, left: 122, step: 137, row: 136, top: 46, label: 17 },
  ...{ start: 92, swing: 78 },
};
export const NARROW: Shape = {
  ...{ columns: 3, width: 340, left: 86, step: 88, row: 122, top: 44, label: 12 },
  ...{ start: 66, swing: 66 },
};

/** Radius of a step, and how far from its centre the road ends. */
export const RADIUS = 18;
const REACH = RADIUS + 8;
/** The head of an arrow lies between the road and the step. */
const HEAD = 5;

export const startOf = ({ left, start, top }: Shape): Point => ({ x: left - start, y: top });

/** Where a step's label begins, and how far apart its lines are. */
export const LABEL = { top: RADIUS + 22, line: 17 };

/** `lines`: of the longest label in the last row. */
export const heightOf = ({ columns, row, top }: Shape, count: number, lines: number): number =>
  top + row * Math.ceil(count / columns) - row + LABEL.top + LABEL.line * lines - 8;

/** The stops of a road with so many steps. */
export function route(shape: Shape, count: number): readonly Stop[] {
  const { columns, left, step, row, top, swing } = shape;
  return Array.from({ length: count }, (_, i) => {
    const level = Math.floor(i / columns);
    const heading = level % 2 === 0 ? 1 : -1;
    const within = i % columns;
    const x = left + step * (heading === 1 ? within : columns - 1 - within);
    const y = top + row * level;
    if (within === 0 && level > 0)
      return { x, y, heading, ...turn(x, y - row, y, heading === 1 ? -swing : swing) };
    const from = (i === 0 ? startOf(shape).x : x - heading * step) + heading * (i === 0 ? 15 : REACH);
    const to = x - heading * (REACH + HEAD);
    return { x, y, heading, road: `M${from} ${y}H${to}`, middle: { x: (from + to) / 2, y, down: false } };
  });
}

/** Out to one side, and back a row below. */
function turn(x: number, above: number, below: number, swing: number): Pick<Stop, 'road' | 'middle'> {
  const side = Math.sign(swing);
  const [near, far, end] = [x + side * REACH, x + swing, x + side * (REACH + HEAD)];
  return {
    road: `M${near} ${above}C${far} ${above} ${far} ${below} ${end} ${below}`,
    // of a curve with two such handles
    middle: { x: (near + end) / 8 + (far * 3) / 4, y: (above + below) / 2, down: true },
  };
}
