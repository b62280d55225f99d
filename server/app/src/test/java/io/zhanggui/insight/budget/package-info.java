/** Tests of the budget study. */
@NullMarked
package io.zhanggui.insight.budget;

import org.jspecify.annotations.NullMarked;
