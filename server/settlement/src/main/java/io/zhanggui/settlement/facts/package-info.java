/** Typed numbers a contract is settled with: reading them, and finding the value of a metric over a span without adding what cannot be added. */
@NullMarked
package io.zhanggui.settlement.facts;

import org.jspecify.annotations.NullMarked;
