/** What stands in a handbook, what two versions differ in, and how it looks on paper. */
@NullMarked
package io.zhanggui.compliance.handbook.rules;

import org.jspecify.annotations.NullMarked;
