@NullMarked
package io.zhanggui.desk.board;

import org.jspecify.annotations.NullMarked;
