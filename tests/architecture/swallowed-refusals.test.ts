import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { sourceFiles } from '../../scripts/law/source-files';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A handler of a refusal that neither looks at it nor throws, or the name of one that cannot be looked into. */
function isBlindHandler(node: ts.Node): boolean {
  if (ts.isCatchClause(node)) {
    const name = node.variableDeclaration?.name;
    return !throws(node.block) && !(name !== undefined && names(node.block, name));
  }
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return false;
  const { text } = node.expression.name;
  const handler = text === 'catch' ? node.arguments[0] : text === 'then' ? node.arguments[1] : undefined;
  if (handler === undefined) return false;
  if (ts.isIdentifier(handler)) return /^(noop|nothing|ignore)/i.test(handler.text);
  if (!ts.isArrowFunction(handler) && !ts.isFunctionExpression(handler)) return false;
  const name = handler.parameters[0]?.name;
  return !throws(handler.body) && !(name !== undefined && names(handler.body, name));
}

/** Whether a piece of code uses what a name (or any name in a pattern) stands for. */
function names(code: ts.Node, name: ts.BindingName): boolean {
  if (!ts.isIdentifier(name)) return true;
  return (ts.isIdentifier(code) && code.text === name.text) || (ts.forEachChild(code, (n) => names(n, name)) ?? false);
}

function throws(node: ts.Node): boolean {
  return ts.isThrowStatement(node) || (ts.forEachChild(node, throws) ?? false);
}

/** Whether a comment stands in the handler, right above it, or right above the statement that it is written in. */
function isExplained(node: ts.Node, file: ts.SourceFile): boolean {
  const leads = (part: ts.Node) => ts.getLeadingCommentRanges(file.text, part.getFullStart()) !== undefined;
  const holds = (part: ts.Node): boolean => leads(part) || part.getChildren(file).some(holds);
  if (ts.isCatchClause(node)) return holds(node);
  if (!ts.isCallExpression(node)) return false;
  let statement: ts.Node = node;
  while (!ts.isStatement(statement)) statement = statement.parent;
  return leads(node) || leads(statement) || node.arguments.some(holds);
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
    'try { a(); } catch (_e) {}',
    'a().catch((_) => {});',
    'a().catch(noop);',
    'a().catch(function () {});',
    'a(\n  // What is asked for.\n  1,\n).catch(() => {});',
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
