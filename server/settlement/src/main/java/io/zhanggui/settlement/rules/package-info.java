/** The released settlement rules. A version, once released, computes the same for ever; golden bundles prove it. */
@NullMarked
package io.zhanggui.settlement.rules;

import org.jspecify.annotations.NullMarked;
