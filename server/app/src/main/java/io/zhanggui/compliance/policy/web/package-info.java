/** Policies, trials and plans over HTTP. */
@NullMarked
package io.zhanggui.compliance.policy.web;

import org.jspecify.annotations.NullMarked;
