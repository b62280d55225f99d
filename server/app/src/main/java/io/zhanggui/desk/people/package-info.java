/**
 * Who the buyers are: new and old, what they are worth, where and when they buy, and segments by rules that everybody
 * can see and change. Buyers are counted, never named.
 */
@NullMarked
package io.zhanggui.desk.people;

import org.jspecify.annotations.NullMarked;
