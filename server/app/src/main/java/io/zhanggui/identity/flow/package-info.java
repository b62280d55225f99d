/** Transactions of identity: logging in, people, shops, agencies, and the first start. */
@NullMarked
package io.zhanggui.identity.flow;

import org.jspecify.annotations.NullMarked;
