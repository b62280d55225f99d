/** Words every module speaks: ids, periods, scopes and error codes. It uses nothing of the others. */
@NullMarked
package io.zhanggui.shared;

import org.jspecify.annotations.NullMarked;
