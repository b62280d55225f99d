/**
 * How many to buy, and how a bet on stock may end. A question either leaves the quantity open (the newsvendor's
 * question) or names a bet that was made (break-even, chance of loss); demand is what a person believes, or what an item
 * sold before.
 */
@NullMarked
package io.zhanggui.insight.stock;

import org.jspecify.annotations.NullMarked;
