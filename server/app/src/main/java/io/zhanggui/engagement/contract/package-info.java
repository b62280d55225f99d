/**
 * Contracts with clients, from the first draft to the last settlement. A text is drafted, offered (then it is fixed by its
 * hash) and confirmed by each side under its own login; a version that is confirmed counts from its first day. Each
 * settlement period is computed by the engine from the shop's own facts, packed with everything it was computed from, issued,
 * and confirmed or disputed line by line.
 *
 * <p>Flow: {@link io.zhanggui.engagement.contract.Agreements} keeps texts and confirmations; {@link
 * io.zhanggui.engagement.contract.Statements} settles. Conditions are pure rules in {@code rules}; what is fixed cannot be
 * changed in the store either.
 */
@NullMarked
package io.zhanggui.engagement.contract;

import org.jspecify.annotations.NullMarked;
