/** Buyers and their segments over HTTP. */
@NullMarked
package io.zhanggui.desk.people.web;

import org.jspecify.annotations.NullMarked;
