/** Finds the company of who calls. */
@NullMarked
package io.zhanggui.engagement.merchant.flow;

import org.jspecify.annotations.NullMarked;
