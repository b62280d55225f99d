/** Tests of the command line against a server that gives written answers. */
@NullMarked
package io.zhanggui.cli;

import org.jspecify.annotations.NullMarked;
