@NullMarked
package io.zhanggui.engagement.measure;

import org.jspecify.annotations.NullMarked;
