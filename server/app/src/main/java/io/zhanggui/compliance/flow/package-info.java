/** Puts the shipped rules to work in the server. */
@NullMarked
package io.zhanggui.compliance.flow;

import org.jspecify.annotations.NullMarked;
