/** Tests of reading files. */
@NullMarked
package io.zhanggui.connect.reading;

import org.jspecify.annotations.NullMarked;
