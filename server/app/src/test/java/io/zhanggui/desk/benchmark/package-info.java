@NullMarked
package io.zhanggui.desk.benchmark;

import org.jspecify.annotations.NullMarked;
