package io.zhanggui.insight.experiment;

import io.zhanggui.shared.UserId;
import java.time.Instant;

/**
 * A day of a variant as it was told at some time.
 *
 * @param version counted from 1; the highest counts
 */
public record KeptDay(DaySums day, int version, UserId by, Instant at) {}
