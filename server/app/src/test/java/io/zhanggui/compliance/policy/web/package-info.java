/** Tests of {@code io.zhanggui.compliance.policy.web}. */
@NullMarked
package io.zhanggui.compliance.policy.web;

import org.jspecify.annotations.NullMarked;
