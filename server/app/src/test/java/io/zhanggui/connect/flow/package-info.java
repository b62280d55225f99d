/** Tests of a file's way in. */
@NullMarked
package io.zhanggui.connect.flow;

import org.jspecify.annotations.NullMarked;
