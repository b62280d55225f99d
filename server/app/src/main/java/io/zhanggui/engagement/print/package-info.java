/**
 * Contracts and statements on paper: what the engine's records say, in the sentences of a Chinese contract. Pure: the same
 * contract, text and confirmations give the same bytes.
 */
@NullMarked
package io.zhanggui.engagement.print;

import org.jspecify.annotations.NullMarked;
