/** Brings kept contracts to where they are measured; neither of the two knows the other this way round. */
@NullMarked
package io.zhanggui.engagement.standing;

import org.jspecify.annotations.NullMarked;
