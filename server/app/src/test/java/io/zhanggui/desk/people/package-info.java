/** Buyers and their segments over HTTP, of orders that are known. */
@NullMarked
package io.zhanggui.desk.people;

import org.jspecify.annotations.NullMarked;
