package io.zhanggui.engagement.contract;

import io.zhanggui.identity.Side;
import java.time.Instant;

/**
 * That one side confirmed something under its own login.
 *
 * @param who the name of the person
 * @param hash of the text, or the root of the statement, as it was shown to them
 */
public record Confirmation(Side side, String who, Instant at, String hash) {}
