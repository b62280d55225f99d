package io.zhanggui.desk.funnel.rules;

import io.zhanggui.desk.figure.Reference;
import java.math.BigDecimal;

/**
 * What a step below its reference costs.
 *
 * @param step its key
 * @param rate what it is
 * @param reference what it should be
 * @param yuan what was lost, rounded to the fen
 */
public record Loss(String step, BigDecimal rate, Reference reference, BigDecimal yuan) {}
