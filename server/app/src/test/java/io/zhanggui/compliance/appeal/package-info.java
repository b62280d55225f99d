/** Tests of {@code io.zhanggui.compliance.appeal}. */
@NullMarked
package io.zhanggui.compliance.appeal;

import org.jspecify.annotations.NullMarked;
