/** The faces at work: files, history, allowed phrases and whole shops. */
@NullMarked
package io.zhanggui.compliance.shopcheck.flow;

import org.jspecify.annotations.NullMarked;
