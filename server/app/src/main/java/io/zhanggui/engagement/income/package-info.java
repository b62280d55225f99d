/**
 * Whether the agency earns with its merchants: income of settled contracts beside the growth of those who pay it
 * (生态系统协同, P2.1.2).
 *
 * <p>Words: <b>income</b> is what confirmed statements pay, <b>growth</b> is the merchants' sales against the same month of
 * last year. Nothing is kept here.
 */
@NullMarked
package io.zhanggui.engagement.income;

import org.jspecify.annotations.NullMarked;
