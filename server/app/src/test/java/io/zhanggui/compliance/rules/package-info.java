/** The rules and their checking. */
@NullMarked
package io.zhanggui.compliance.rules;

import org.jspecify.annotations.NullMarked;
