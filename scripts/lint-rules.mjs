/** The lint rules of this project alone; .oxlintrc.json says where they hold. */

/**
 * @typedef {{ type: string } & Record<string, any>} Node
 * @typedef {{ report: (problem: { node: Node, message: string }) => void }} Context
 */

const exact = new Set(
  `PI E LN2 LN10 LOG2E LOG10E SQRT2 SQRT1_2
   abs ceil clz32 floor fround imul max min round sign sqrt trunc`.split(/\s+/),
)

/** Results must have the same bits in every browser: only what IEEE 754 and ECMAScript determine fully is used. */
const exactMath = {
  /** @param {Context} context */
  create(context) {
    /** @param {Node} node */
    const report = (node) =>
      context.report({ node, message: 'Not the same bits in every browser: use src/lib/math.ts or src/lib/random.ts.' })
    /** @param {Node} node */
    const reportPower = (node) => {
      if (node.operator.startsWith('**')) report(node)
    }
    return {
      BinaryExpression: reportPower,
      AssignmentExpression: reportPower,
      /** @param {Node} node */
      Identifier(node) {
        if (node.name !== 'Math') return
        const { parent } = node
        const isKnown = parent.type === 'MemberExpression' && parent.object === node && !parent.computed
        if (!isKnown || !exact.has(parent.property.name)) report(isKnown ? parent : node)
      },
    }
  },
}

const readAttributes = new Set(
  `alt aria-description aria-label aria-placeholder aria-roledescription aria-valuetext
   label placeholder title`.split(/\s+/),
)

/** Two letters side by side, or one Korean syllable; a single letter is a symbol of mathematics. */
const word = /\p{L}{2}|\p{Script=Hangul}/u

/** Every word that a user reads is a Text, in all languages: none stands in JSX. */
const translatedText = {
  /** @param {Context} context */
  create(context) {
    /**
     * The strings that an expression can give as they stand.
     * @param {Node | null} node
     * @returns {void}
     */
    const check = (node) => {
      if (!node) return
      const report = () => context.report({ node, message: 'Text for users belongs in a Text, shown with useText.' })
      switch (node.type) {
        case 'JSXText':
        case 'Literal':
          if (typeof node.value === 'string' && word.test(node.value)) report()
          break
        case 'TemplateLiteral':
          if (node.quasis.some((/** @type {Node} */ quasi) => word.test(quasi.value.cooked))) report()
          node.expressions.forEach(check)
          break
        case 'JSXExpressionContainer':
          check(node.expression)
          break
        case 'ConditionalExpression':
          check(node.consequent)
          check(node.alternate)
          break
        case 'LogicalExpression':
          check(node.left)
          check(node.right)
          break
        case 'BinaryExpression':
          if (node.operator === '+') {
            check(node.left)
            check(node.right)
          }
          break
      }
    }
    /** @param {Node} node */
    const checkChildren = ({ children }) => children.forEach(check)
    return {
      JSXElement: checkChildren,
      JSXFragment: checkChildren,
      /** @param {Node} node */
      JSXAttribute({ name, value }) {
        if (readAttributes.has(name.name)) check(value)
      },
    }
  },
}

export default {
  meta: { name: 'layerwise' },
  rules: { 'exact-math': exactMath, 'translated-text': translatedText },
}
