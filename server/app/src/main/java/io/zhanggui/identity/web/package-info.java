/** HTTP over identity: the session, who calls, which shops they may name, and the guard before every controller. */
@NullMarked
package io.zhanggui.identity.web;

import org.jspecify.annotations.NullMarked;
