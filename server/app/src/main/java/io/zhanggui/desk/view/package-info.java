/** Places of the interface that people saved under a name. */
@NullMarked
package io.zhanggui.desk.view;

import org.jspecify.annotations.NullMarked;
