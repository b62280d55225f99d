/** Tests of {@code io.zhanggui.compliance.watch.rules}. */
@NullMarked
package io.zhanggui.compliance.watch.rules;

import org.jspecify.annotations.NullMarked;
