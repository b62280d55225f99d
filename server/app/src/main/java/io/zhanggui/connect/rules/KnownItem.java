package io.zhanggui.connect.rules;

import java.util.Set;

/**
 * An item as reports and master data know it.
 *
 * @param titles its titles over time, the usual one first
 * @param codes its seller's codes
 */
public record KnownItem(String itemId, Set<String> titles, Set<String> codes) {}
