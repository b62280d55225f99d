/** How a link of the chain stands, and what a quarter says. */
@NullMarked
package io.zhanggui.engagement.optimise.rules;

import org.jspecify.annotations.NullMarked;
