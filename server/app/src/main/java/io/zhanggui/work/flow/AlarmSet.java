package io.zhanggui.work.flow;

import java.time.Instant;

/** An alarm rings at a moment; told in the transaction that sets it. */
record AlarmSet(Instant at) {}
