/** Asks the shop's facts for what contracts need. */
@NullMarked
package io.zhanggui.engagement.measure.flow;

import org.jspecify.annotations.NullMarked;
