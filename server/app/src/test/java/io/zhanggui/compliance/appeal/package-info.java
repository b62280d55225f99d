@NullMarked
package io.zhanggui.compliance.appeal;

import org.jspecify.annotations.NullMarked;
