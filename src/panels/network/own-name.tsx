import { Formula } from '../../controls/formula.tsx'
import { parseExpression } from '../../data/features/expression/parse.ts'
import { expressionTex } from '../../data/features/expression/tex.ts'
import { featureOf } from '../../data/features/index.ts'

/** An expression of one's own, typeset from what was read, not from what was typed. */
export function OwnName({ id }: { readonly id: string }) {
  const read = parseExpression(id)
  return 'tree' in read && <Formula lines={[expressionTex(read.tree)]} look="inline" plain={featureOf(id).symbol} />
}
