/**
 * A statistics engine for shops: pure Java, without Spring and without SQL, usable on its own.
 *
 * <p>Every estimator answers an {@link io.zhanggui.stats.Estimate}: the figure, or a {@link io.zhanggui.stats.Doubt}
 * that says why the data cannot tell. Exceptions are for mistakes of the program (arrays of unequal length), never for
 * data. What is random takes a seed and gives the same answer for the same seed.
 *
 * <p>This package holds the words all branches share; each branch (experiment, regression, customer, forecast …) is a
 * package of its own.
 */
@NullMarked
package io.zhanggui.stats;

import org.jspecify.annotations.NullMarked;
