/** The tables of plans. */
@NullMarked
package io.zhanggui.engagement.plan.store;

import org.jspecify.annotations.NullMarked;
