package io.zhanggui.desk.figure;

import java.math.BigDecimal;

/**
 * What a rate is measured against.
 *
 * @param value the rate it should reach, as a fraction
 * @param zh whose it is, such as 行业参考值（2022）
 * @param en the same in English
 */
public record Reference(BigDecimal value, String zh, String en) {}
