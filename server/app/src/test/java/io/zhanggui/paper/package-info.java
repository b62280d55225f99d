@NullMarked
package io.zhanggui.paper;

import org.jspecify.annotations.NullMarked;
