import { describe, expect, it } from 'vitest';
import { openSources, readSource } from '../../../src/android/sources/sources.ts';
import { subclassesOf } from '../../../src/android/sources/subclasses.ts';
import { memoryFiles } from '../../support/memory-files.ts';

const declared = (text: string, file: string): string[] =>
  readSource(text, file).classes.map(({ name, supers, abstract }) =>
    `${abstract ? '~' : ''}${name} < ${supers.join(' ')}`.replace(/ < $/, ''),
  );

describe('declared classes', () => {
  it('of Java, nested ones by the name Android knows', () => {
    const text = `package a.b; @X(y = "class Z") public class A<T extends B<C>> extends d.D<T> implements E, F {
      static abstract class G extends H { interface I extends J, K {} }
      Class<?> k = A.class; enum L implements M { X { void a() {} } } record N(int x) implements O {} }
      class P {}`;
    expect(declared(text, 'A.java')).toEqual([
      'a.b.A < d.D E F',
      '~a.b.A$G < H',
      '~a.b.A$G$I < J K',
      'a.b.A$L < M',
      'a.b.A$N < O',
      'a.b.P',
    ]);
  });

  it('of Kotlin, with and without braces and constructors', () => {
    const text = `package a
      data class A(val b: B = C()) : D<E>(b), F by g { companion object : H() { class I : J() } }
      class K @Inject internal constructor(l: L) : M(l)
      class N
      sealed class O<T : P> : Q() where T : R
      object S : T()
      fun interface U
      enum class V { W }
      val x = A::class
      class Y : Z { constructor() : super() }`;
    expect(declared(text, 'A.kt')).toEqual([
      'a.A < D F',
      '~a.A$Companion < H',
      'a.A$Companion$I < J',
      'a.K < M',
      'a.N',
      '~a.O < Q',
      '~a.S < T',
      '~a.U',
      'a.V',
      'a.Y < Z',
    ]);
  });
});

describe('subclasses across files', () => {
  const of = (texts: Readonly<Record<string, string>>): string[] => {
    const files = memoryFiles(
      Object.fromEntries(Object.entries(texts).map(([name, text]) => [`/p/src/main/java/${name}`, text])),
    );
    return subclassesOf(openSources(files, [{ folder: '/p', named: [] }]), 'XGPushBaseReceiver').map(
      ({ name }) => name,
    );
  };

  it('through others, wherever they stand', () => {
    expect(
      of({
        'A.java': 'package x; import y.Base; class A extends Base {}',
        'Base.java': 'package y; public abstract class Base extends Root {}',
        'Root.kt': 'package y\nopen class Root : com.tencent.android.tpush.XGPushBaseReceiver()',
        'Z.java': 'package y; class Z { static class In extends Base {} }',
        'Star.kt': 'import y.*\nclass Star : Base()',
        'As.kt': 'package w\nimport y.Base as B\nclass As : B()',
      }).sort(),
    ).toEqual(['Star', 'w.As', 'x.A', 'y.Root', 'y.Z$In']);
  });

  it('not those of another class of the same name', () => {
    expect(
      of({
        'Base.java': 'package y; public class Base extends XGPushBaseReceiver {}',
        'Other.java': 'package z; class Base {} class A extends Base {}',
        'Named.java': 'package q; import z.Base; class B extends Base {}',
        'Unknown.java': 'package q; class C extends Base {}',
      }),
    ).toEqual(['y.Base']);
  });

  it('a class nested in another one, by its outer name', () => {
    expect(
      of({
        'Outer.java':
          'package y; public class Outer { public static class Base extends XGPushBaseReceiver {} }',
        'A.java': 'package x; import y.Outer; class A extends Outer.Base {}',
        'B.java': 'package x; import y.Outer.Base; class B extends Base {}',
      }),
    ).toEqual(['y.Outer$Base', 'x.A', 'x.B']);
  });

  it('a circle ends', () => {
    expect(
      of({ 'A.java': 'class XGPushBaseReceiver extends B {} class B extends XGPushBaseReceiver {}' }),
    ).toEqual([]);
  });
});
