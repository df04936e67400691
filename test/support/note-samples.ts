/** Sample arguments for every note, made from the types that the notes are declared with. */
import { join } from 'node:path';
import ts from 'typescript';
import { repository } from './repository.ts';

type Sample = Readonly<Record<string, unknown>>;

/** Note id → arguments; each alternative of each argument (a word of a union, null, an empty list) turns up at least once. */
export function noteSamples(): ReadonlyMap<string, readonly Sample[]> {
  const { config } = ts.readConfigFile(join(repository, 'tsconfig.json'), ts.sys.readFile);
  const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, repository);
  // every file of the house, for each declares the notes it raises
  const program = ts.createProgram(
    fileNames.filter(path => path.startsWith(`${repository}/src/`)),
    { ...options, skipLibCheck: true },
  );
  const checker = program.getTypeChecker();
  const types = program.getSourceFile(join(repository, 'src/core/note.ts'));
  const declared = types?.statements.find(
    each => ts.isInterfaceDeclaration(each) && each.name.text === 'NoteArgs',
  );
  if (!declared) throw new Error('NoteArgs is not where it was');
  const notes = checker.getTypeAtLocation(declared).getProperties();
  return new Map(notes.map(note => [note.name, samplesOf(checker, checker.getTypeOfSymbol(note))]));
}

function samplesOf(checker: ts.TypeChecker, type: ts.Type): Sample[] {
  const choices = type
    .getProperties()
    .map(each => [each.name, valuesOf(checker, checker.getTypeOfSymbol(each))] as const);
  const most = Math.max(1, ...choices.map(([, values]) => values.length));
  return Array.from({ length: most }, (_, i) =>
    Object.fromEntries(choices.map(([name, values]) => [name, values[i % values.length]])),
  );
}

function valuesOf(checker: ts.TypeChecker, type: ts.Type): unknown[] {
  if (type.isUnion()) return type.types.flatMap(each => valuesOf(checker, each));
  if (type.isStringLiteral() || type.isNumberLiteral()) return [type.value];
  if (type.flags & ts.TypeFlags.String) return ['text'];
  if (type.flags & ts.TypeFlags.Number) return [2, 1, 0];
  if (type.flags & ts.TypeFlags.BooleanLiteral) return [checker.typeToString(type) === 'true'];
  if (type.flags & ts.TypeFlags.Null) return [null];
  if (type.flags & ts.TypeFlags.Undefined) return [undefined];
  const element = checker.isArrayType(type)
    ? checker.getTypeArguments(type as ts.TypeReference)[0]
    : undefined;
  if (element) return [valuesOf(checker, element).slice(0, 2), []];
  return samplesOf(checker, type);
}
