/** Tests of checks of files, phrases and shops. */
@NullMarked
package io.zhanggui.compliance.shopcheck.flow;

import org.jspecify.annotations.NullMarked;
