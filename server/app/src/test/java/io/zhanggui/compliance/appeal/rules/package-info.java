/** Tests of {@code io.zhanggui.compliance.appeal.rules}. */
@NullMarked
package io.zhanggui.compliance.appeal.rules;

import org.jspecify.annotations.NullMarked;
