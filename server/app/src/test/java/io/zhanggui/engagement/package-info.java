@NullMarked
package io.zhanggui.engagement;

import org.jspecify.annotations.NullMarked;
