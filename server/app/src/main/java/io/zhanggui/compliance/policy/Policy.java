package io.zhanggui.compliance.policy;

import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.UserId;
import java.time.Instant;

/** A policy on the agency's list. */
public record Policy(long id, AgencyId agency, PolicyDraft said, UserId by, Instant at) {}
