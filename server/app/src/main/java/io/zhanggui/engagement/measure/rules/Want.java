package io.zhanggui.engagement.measure.rules;

import io.zhanggui.settlement.Span;
import io.zhanggui.settlement.contract.MetricTerms;
import io.zhanggui.settlement.contract.Variant;
import java.util.List;

/**
 * A number that some clause needs.
 *
 * @param metric of what
 * @param scope labels it is of
 * @param variant whose number
 * @param span over which days
 * @param shops the labels of all shops of the contract, which {@code all} stands for
 */
public record Want(MetricTerms metric, List<String> scope, Variant variant, Span span, List<String> shops) {}
