/** Tests of the backup file itself; {@code cli} tests the commands. */
@NullMarked
package io.zhanggui.backup;

import org.jspecify.annotations.NullMarked;
