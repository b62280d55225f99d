import { computed, type ComputedRef } from 'vue'
import { estimateText, wholeNumber, type Unit } from '@/lib/figures'
import { useWords, type KeyFigure } from '@/ui'
import { lastDay, type CustomerAnswer } from './customers'

/** The figures of an answer, and what it stands on. */
export function useFigures(answer: ComputedRef<CustomerAnswer | null>) {
  const { t, say, language } = useWords()
  const figure = (value: number | null | undefined, unit: Unit) => estimateText(value, unit, language.value)

  const figures = computed<KeyFigure[]>(() => {
    const now = answer.value
    if (!now) return []
    const { buyers, outlook, basis, curve } = now
    const share = buyers.repeatBuyers / buyers.buyers
    const discountHint = t(basis.margin === undefined ? 'customers.figures.valueHint' : 'customers.figures.marginHint', { discount: figure(basis.yearlyDiscount, 'percent'), margin: figure(basis.margin, 'percent') })
    const spread = outlook?.valueInterval
    const valueHint = spread ? t('customers.figures.valueInterval', { low: figure(spread.lower, 'yuan'), high: figure(spread.upper, 'yuan'), hint: discountHint }) : discountHint
    return [
      ...(outlook
        ? [
            { label: t('customers.figures.returning', { n: basis.horizonDays }), text: wholeNumber(outlook.returning), hint: t('customers.figures.ofBuyers', { share: figure(outlook.returning / buyers.buyers, 'percent') }), strong: true },
            { label: t('customers.figures.turnover'), text: figure(outlook.turnover, 'yuan'), hint: t('customers.figures.purchases', { n: wholeNumber(outlook.purchases) }) },
            { label: t(basis.margin === undefined ? 'customers.figures.value' : 'customers.figures.marginValue'), text: figure(outlook.value, 'yuan'), hint: valueHint },
            ...(outlook.newCustomer
              ? [{ label: t('customers.figures.newCustomer'), text: figure(outlook.newCustomer.laterValue, 'yuan'), hint: t('customers.figures.newHint', { first: figure(outlook.newCustomer.firstPurchase, 'yuan'), n: outlook.newCustomer.laterPurchases.toFixed(2) }) }]
              : []),
          ]
        : []),
      { label: t('customers.figures.buyers'), text: wholeNumber(buyers.buyers), hint: t('customers.figures.repeat', { n: wholeNumber(buyers.repeatBuyers), share: figure(share, 'percent') }) },
      ...(curve ? [{ label: t('customers.figures.best20'), text: figure(curve.best20, 'percent'), hint: t('customers.figures.gini', { gini: curve.gini.toFixed(2), share: figure(curve.make80, 'percent') }) }] : []),
    ]
  })

  /** What the answer stands on and what it leaves out. */
  const basis = computed(() => {
    const now = answer.value
    if (!now) return []
    const { from, to, missingDays, firstLoaded } = now.basis
    const without = now.buyers.ordersWithoutBuyer
    return [
      t('customers.basis', { from, last: lastDay(to), kept: figure(Number(now.buyers.kept), 'yuan'), purchases: wholeNumber(now.buyers.purchases) }),
      ...(now.outlook?.valueInterval ? [t('customers.intervalNote')] : []),
      ...(now.outlook?.valueIntervalDoubt ? [say(now.outlook.valueIntervalDoubt)] : []),
      ...(without > 0 ? [t('customers.withoutBuyer', { n: wholeNumber(without) })] : []),
      ...(missingDays > 0 ? [t('customers.missingDays', { n: missingDays })] : []),
      ...(firstLoaded && firstLoaded < from ? [t('customers.earlier', { first: firstLoaded, from })] : []),
    ]
  })

  return { figures, basis }
}
