@NullMarked
package io.zhanggui.settlement.facts;

import org.jspecify.annotations.NullMarked;
