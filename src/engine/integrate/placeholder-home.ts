/** Which script of the app takes its placeholders: the module's own, or one that it applies. */
import type { App } from '../../android/app.ts';
import type { Picture } from '../../android/picture.ts';
import type { GradleFile } from '../../android/source.ts';
import { baseName, inside } from '../../core/paths.ts';
import { blocks, placeholdersIn, statements } from '../../editors/gradle/query.ts';
import { placeholderScript } from '../traces.ts';

/** Where they are; else where they would not be lost; else where the app is configured. */
export function placeholderHome(picture: Picture): GradleFile {
  const { app, project } = picture;
  const ours = app.scripts.filter(
    ({ path }) => inside(project.root, path) && !path.includes('/node_modules/'),
  );
  return (
    placeholderScript(picture) ??
    ours.find(file => reassigns(file, app)) ??
    ours.find(({ script }) => blocks(script, ['android']).length > 0) ??
    app.script
  );
}

/** It is applied behind the module's own `android { }` and assigns the whole map: what was put in before is gone then. */
function reassigns({ path, script }: GradleFile, app: App): boolean {
  if (path === app.script.path) return false;
  const assigns = placeholdersIn(script).some(
    ({ scope, form, assignmentOperator, conditional }) =>
      scope.join('.') === 'android.defaultConfig' &&
      !conditional &&
      assignmentOperator === '=' &&
      ['map', 'named', 'opaque'].includes(form),
  );
  const own = app.script.script;
  const configured = statements(own).findLast(({ full }) => full[0] === 'android');
  const applied = statements(own).findLast(
    ({ statement, full }) =>
      full.at(-1) === 'apply' && own.text.slice(statement.start, statement.end).includes(baseName(path)),
  );
  return assigns && (configured?.statement.start ?? 0) < (applied?.statement.start ?? 0);
}
