/** The operations on manifests, as xml2js sees what comes of them. Rows: see `xml-rows.ts`. */
import { adding, type Intent, nothing, type Pattern } from './intent.ts';

const said = (attributes: Readonly<Record<string, string | null>>): string =>
  Object.entries(attributes)
    .flatMap(([name, value]) => (value === null ? [] : [`android:${name}=${JSON.stringify(value)}`]))
    .sort()
    .join(' ');

const exactly =
  (path: string, attributes: Readonly<Record<string, string | null>> = {}): Pattern =>
  row =>
    row === `${path}\t${said(attributes)}`;

const APPLICATION = 'manifest/application';
const around: Pattern = exactly(APPLICATION);

/** An element of this path with this name. */
const named = (row: string, path: string, name: string): boolean =>
  row.startsWith(`${path}\t`) && row.includes(`android:name=${JSON.stringify(name)}`);

const withoutAttribute = (row: string, name: string): string =>
  row.replace(new RegExp(`\\bandroid:${name}="(?:[^"\\\\]|\\\\.)*"`), '').replace(/\s+/g, ' ');

export function metaDataIntent(name: string, value: string): Intent {
  const path = `${APPLICATION}/meta-data`;
  const wanted = exactly(path, { name, value });
  return {
    ...adding('meta-data', [[wanted]], rows => rows.some(wanted), around),
    bare: row => (named(row, path, name) ? withoutAttribute(row, 'value') : row),
  };
}

export function noMetaDataIntent(name: string): Intent {
  const removes: Pattern = row => named(row, `${APPLICATION}/meta-data`, name) && !row.includes('tools:node');
  return {
    ...adding('meta-data removed', [], rows => !rows.some(removes)),
    removes,
  };
}

export function permissionIntent(name: string): Intent {
  const path = 'manifest/uses-permission';
  const there = (row: string): boolean =>
    named(row, path, name) || named(row, 'manifest/uses-permission-sdk-23', name);
  return adding('permission', [[exactly(path, { name })]], rows => rows.some(there));
}

export function libraryIntent(name: string, required: boolean): Intent {
  const path = `${APPLICATION}/uses-library`;
  const wanted = exactly(path, { name, required: String(required) });
  const isTrue = (row: string): boolean =>
    named(row, path, name) && (!row.includes('android:required=') || row.includes('android:required="true"'));
  return {
    ...adding(
      'uses-library',
      [[wanted]],
      rows => rows.some(row => (required ? isTrue(row) : wanted(row))),
      around,
    ),
    bare: row => (named(row, path, name) ? withoutAttribute(row, 'required') : row),
  };
}

export interface WantedReceiver {
  readonly className: string;
  readonly actions: readonly string[];
}

/** All of it, or what is missing of one that is there; a receiver of another class for these actions is enough. */
export function receiverIntent({ className, actions }: WantedReceiver): Intent {
  const path = `${APPLICATION}/receiver`;
  const filter = exactly(`${path}/intent-filter`);
  const action = (name: string): Pattern => exactly(`${path}/intent-filter/action`, { name });
  const each = actions.map(action);
  const whole = [exactly(path, { name: className, exported: 'false' }), filter, ...each];
  const handled = (rows: readonly string[]): boolean =>
    rows.some(row => actions.some(name => named(row, `${path}/intent-filter/action`, name)));
  return {
    ...adding(
      'receiver',
      [whole, [filter, ...each], each, ...each.flatMap(one => [[filter, one], [one]])],
      handled,
      around,
    ),
    bare: row => (row.startsWith(`${path}\t`) ? withoutAttribute(row, 'exported') : row),
  };
}

export interface WantedLink {
  readonly scheme: string;
  readonly host: string | null;
  readonly port: string | null;
  readonly path: string | null;
}

/** A component by its simple class name, which is the end of every way to write it; null is any. */
function component(tag: string, className: string | null): RegExp {
  const name =
    className === null
      ? ''
      : `.*android:name="(?:[^"]*\\.)?${className.slice(className.lastIndexOf('.') + 1)}"`;
  return new RegExp(`^manifest/application/${tag}\\t${name}`);
}

/** A filter of its own for the link; the activity may become exported. */
export function linkIntent(activity: string | null, link: WantedLink): Intent {
  const isActivity = component('activity(?:-alias)?', activity);
  const filters = ['activity', 'activity-alias'].map(tag => {
    const path = `${APPLICATION}/${tag}/intent-filter`;
    return [
      exactly(path),
      exactly(`${path}/action`, { name: 'android.intent.action.VIEW' }),
      exactly(`${path}/category`, { name: 'android.intent.category.DEFAULT' }),
      exactly(`${path}/category`, { name: 'android.intent.category.BROWSABLE' }),
      exactly(`${path}/data`, { ...link }),
    ];
  });
  return {
    operation: 'redirect filter',
    adds: [...filters, []],
    around: nothing,
    removes: nothing,
    bare: row => (isActivity.test(row) ? withoutAttribute(row, 'exported') : row),
    there: rows =>
      rows.some(
        row =>
          /\/intent-filter\/data\t/.test(row) &&
          row.includes(`android:scheme=${JSON.stringify(link.scheme)}`) &&
          (link.host === null || row.includes(`android:host=${JSON.stringify(link.host)}`)),
      ),
  };
}

export function exportedIntent(activity: string | null): Intent {
  const names = component('\\S+', activity);
  return {
    operation: 'exported',
    adds: [],
    around: nothing,
    removes: nothing,
    bare: row => (names.test(row) ? withoutAttribute(row, 'exported') : row),
    there: rows => rows.some(row => names.test(row) && row.includes('android:exported="true"')),
  };
}
