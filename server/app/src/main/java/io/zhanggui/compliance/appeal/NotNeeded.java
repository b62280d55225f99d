package io.zhanggui.compliance.appeal;

import io.zhanggui.shared.UserId;
import java.time.Instant;

/** Why a kind of evidence is not needed in an appeal. */
public record NotNeeded(String kind, String reason, UserId by, Instant at) {}
