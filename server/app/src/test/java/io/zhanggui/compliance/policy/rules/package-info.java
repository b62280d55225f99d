/** Tests of {@code io.zhanggui.compliance.policy.rules}. */
@NullMarked
package io.zhanggui.compliance.policy.rules;

import org.jspecify.annotations.NullMarked;
