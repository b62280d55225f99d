/** The health check over HTTP, of shops whose numbers are known. */
@NullMarked
package io.zhanggui.desk.health;

import org.jspecify.annotations.NullMarked;
