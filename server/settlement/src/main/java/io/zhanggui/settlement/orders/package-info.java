/**
 * The single orders that computed facts were added up from, under pseudonyms, and adding them up again: a bundle that
 * carries them proves its facts too.
 */
@NullMarked
package io.zhanggui.settlement.orders;

import org.jspecify.annotations.NullMarked;
