@NullMarked
package io.zhanggui.prove.deadlines;

import org.jspecify.annotations.NullMarked;
