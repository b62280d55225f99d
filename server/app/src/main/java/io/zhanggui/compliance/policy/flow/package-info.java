/** Policies, trials and plans as the stores have them. */
@NullMarked
package io.zhanggui.compliance.policy.flow;

import org.jspecify.annotations.NullMarked;
