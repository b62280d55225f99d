import { describe, expect, test } from 'vitest'
import { estimateText, estimateValue, fileSize, fullFigure, moveValue, readChange, readMove, shortFigure, timeLeft, type Unit } from './figures'

describe('figures', () => {
  test.each<[string, Unit, string, string]>([
    ['2995760.61', 'yuan', '299.58', '万元'],
    ['123456789.00', 'yuan', '1.23', '亿元'],
    ['9999.99', 'yuan', '9,999.99', '元'],
    ['28010', 'count', '28,010', ''],
    ['280100', 'count', '28.01', '万'],
    ['0.0231', 'percent', '2.31', '%'],
    ['4.8', 'score', '4.80', '分'],
    ['-45678.9', 'yuan', '−4.57', '万元'],
  ])('%s %s is shown as %s %s', (value, unit, digits, word) => {
    const figure = shortFigure(value, unit, 'zh')
    expect([figure.digits, figure.unit]).toEqual([digits, word])
  })

  test('the full value is always within reach', () => {
    expect(shortFigure('2995760.61', 'yuan', 'zh').full).toBe('2,995,760.61元')
    expect(shortFigure('2995760.61', 'yuan', 'en')).toEqual({ digits: '3.00', unit: 'M CNY', full: '2,995,760.61 CNY' })
    expect(fullFigure('0.02315', 'percent', 'en').full).toBe('2.32%')
  })

  test('a change has a direction and a size', () => {
    expect(readChange('0.1234')).toEqual({ direction: 'up', size: '12.3%' })
    expect(readChange('-0.0421')).toEqual({ direction: 'down', size: '4.2%' })
    expect(readChange('0.0004')).toEqual({ direction: 'flat', size: '0.0%' })
    expect(readChange('12.5')).toEqual({ direction: 'up', size: '12.5×' })
  })

  test('a share moves by percentage points, and so is it said', () => {
    expect(readMove('-0.0207', 'percent', '0.525100', '0.536200', 'zh')).toEqual({ direction: 'down', size: '1.11个百分点' })
    expect(readMove('0.5300', 'percent', '0.108', '0.0706', 'en')).toEqual({ direction: 'up', size: '3.74 pp' })
    expect(readMove('0.0004', 'percent', '0.10001', '0.1', 'zh')).toEqual({ direction: 'flat', size: '0.00个百分点' })
    expect(readMove('0.1234', 'yuan', '112.34', '100', 'zh')).toEqual({ direction: 'up', size: '12.3%' })
    expect(fullFigure('0.05', 'points', 'zh').full).toBe('5.00个百分点')
  })

  test('a file holds how far a value moved, and estimates, as numbers', () => {
    expect(moveValue('-0.2690')).toBe('-26.90%')
    expect(moveValue(-0.269)).toBe('-26.90%')
    expect(moveValue('-0.0207', 'percent', '0.5251', '0.5362')).toBe('-1.11')
    expect(moveValue(null)).toBeNull()
    expect(estimateValue(428734.125, 'yuan')).toBe('428734.1250')
    expect(estimateValue(0.0492, 'percent')).toBe('4.9200%')
    expect(estimateValue(undefined, 'count')).toBeNull()
  })

  test('sizes and times are words', () => {
    expect(fileSize(3_400_000)).toBe('3.2 MB')
    expect(timeLeft(200, 'zh')).toBe('3 分 20 秒')
    expect(timeLeft(4000, 'en')).toBe('1 h 6 min')
  })
})

describe('estimates', () => {
  test('are short, with their unit, and a dash where there is none', () => {
    expect(estimateText(123_456.78, 'yuan', 'zh')).toBe('12.35万元')
    expect(estimateText(123_456.78, 'yuan', 'en')).toBe('123.46K CNY')
    expect(estimateText(999.5, 'yuan', 'en')).toBe('999.50 CNY')
    expect(estimateText(0.3123, 'percent', 'zh')).toBe('31.2%')
    expect(estimateText(-1234.4, 'count', 'zh')).toBe('−1,234')
    expect(estimateText(Number.NaN, 'yuan', 'zh')).toBe('—')
  })
})
