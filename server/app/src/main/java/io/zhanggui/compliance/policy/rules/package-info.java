/** What a proposed rule hits and whether a plan is ready, as pure Java. */
@NullMarked
package io.zhanggui.compliance.policy.rules;

import org.jspecify.annotations.NullMarked;
