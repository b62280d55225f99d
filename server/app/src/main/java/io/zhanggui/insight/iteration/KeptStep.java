package io.zhanggui.insight.iteration;

import io.zhanggui.shared.UserId;
import java.time.Instant;

/** A step as it was taken. */
public record KeptStep(int number, Step step, UserId by, Instant at) {}
