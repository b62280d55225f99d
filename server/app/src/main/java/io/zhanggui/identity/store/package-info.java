/** The tables of identity, and the only SQL over them. */
@NullMarked
package io.zhanggui.identity.store;

import org.jspecify.annotations.NullMarked;
