package io.zhanggui.insight.targets;

import io.zhanggui.shared.UserId;
import java.time.Instant;

/** A plan as it was decided: its version counts from 1, the highest of a shop, metric and year counts. */
public record KeptPlan(long id, TargetPlan plan, int version, UserId by, Instant at, String reason) {}
