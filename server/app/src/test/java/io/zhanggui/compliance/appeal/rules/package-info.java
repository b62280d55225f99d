@NullMarked
package io.zhanggui.compliance.appeal.rules;

import org.jspecify.annotations.NullMarked;
