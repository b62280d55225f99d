/** The tables of contracts and statements. */
@NullMarked
package io.zhanggui.engagement.contract.store;

import org.jspecify.annotations.NullMarked;
