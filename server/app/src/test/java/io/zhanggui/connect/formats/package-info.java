/** Tests of formats. */
@NullMarked
package io.zhanggui.connect.formats;

import org.jspecify.annotations.NullMarked;
