package io.zhanggui.settlement.contract;

import java.util.List;

/**
 * An amount of money as the contract defines it: the sum of some metrics less the sum of others, each in yuan and
 * adding up over days.
 *
 * @param plus metrics that count
 * @param less metrics that are taken off: refunds, freight, subsidies of the platform, self-bought orders, costs
 * @param variant whose numbers
 */
public record MoneyBase(List<MetricTerms> plus, List<MetricTerms> less, Variant variant) {}
