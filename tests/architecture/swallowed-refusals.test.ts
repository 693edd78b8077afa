import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { sourceFiles } from '../../scripts/source-files';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A handler of a refusal that neither looks at it nor throws: `catch {`, `.catch(() => …)` or `.then(…, () => …)`. */
function isBlindHandler(node: ts.Node): boolean {
  if (ts.isCatchClause(node)) return node.variableDeclaration === undefined && !throws(node.block);
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false;
  const { text } = node.expression.name;
  const handler = text === 'catch' ? node.arguments[0] : text === 'then' ? node.arguments[1] : undefined;
  return handler !== undefined && ts.isArrowFunction(handler) && handler.parameters.length === 0 && !throws(handler);
}

function throws(node: ts.Node): boolean {
  return ts.isThrowStatement(node) || (ts.forEachChild(node, throws) ?? false);
}

/** Whether a comment stands in the statement that holds the handler, or right above it. */
function isExplained(node: ts.Node, file: ts.SourceFile): boolean {
  let statement = node;
  while (!ts.isCatchClause(statement) && !ts.isStatement(statement)) statement = statement.parent;
  const isCommented = (part: ts.Node): boolean =>
    ts.getLeadingCommentRanges(file.text, part.getFullStart()) !== undefined ||
    part.getChildren(file).some(isCommented);
  return isCommented(statement);
}

/** Places where a refusal is swallowed without a word, as `line: text`. */
function unexplained(name: string, text: string): string[] {
  if (!/catch|then/.test(text)) return [];
  const file = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const look = (node: ts.Node) => {
    if (isBlindHandler(node) && !isExplained(node, file)) {
      const at = ts.isCatchClause(node) ? node.getStart(file) : node.end;
      const { line } = file.getLineAndCharacterOfPosition(at);
      found.push(`${name}:${line + 1}: ${file.text.split('\n')[line]?.trim()}`);
    }
    ts.forEachChild(node, look);
  };
  look(file);
  return found;
}

describe('a refusal', () => {
  it('is never swallowed without a sentence that says why nothing is lost there', () => {
    const files = sourceFiles(root, ['game', 'engine-adapters', 'scripts']);
    expect(files.length).toBeGreaterThan(300);
    expect(files.flatMap((file) => unexplained(file, readFileSync(`${root}/${file}`, 'utf8')))).toEqual([]);
  }, 60_000);

  it.each([
    'a().catch(() => {});',
    'const b = await a().catch(() => null);',
    'try { a(); } catch { b(); }',
    'a().then(b, () => c());',
    '// a word about something else\nb();\na().catch(() => {});',
    'const a = { b() { c().catch(() => {}); } };',
  ])('that is swallowed would be found in %s', (text) => {
    expect(unexplained('planted.ts', text)).toHaveLength(1);
  });

  it.each([
    '// Nothing is lost: it is asked for again.\na().catch(() => {});',
    'try { a(); } catch {\n  // It is told below.\n  b();\n}',
    'a().catch((error) => tell(error));',
    'try { a(); } catch (error) { tell(error); }',
  ])('that is told or explained is fine in %s', (text) => {
    expect(unexplained('planted.ts', text)).toEqual([]);
  });
});
