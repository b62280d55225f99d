/** What may be offered, confirmed and settled, and when. */
@NullMarked
package io.zhanggui.engagement.contract.rules;

import org.jspecify.annotations.NullMarked;
