/** Tests of {@code io.zhanggui.compliance.handbook.rules}. */
@NullMarked
package io.zhanggui.compliance.handbook.rules;

import org.jspecify.annotations.NullMarked;
