/** Deadlines of a server that is killed and whose clock jumps: each is told once, and in time. */
@NullMarked
package io.zhanggui.prove.deadlines;

import org.jspecify.annotations.NullMarked;
