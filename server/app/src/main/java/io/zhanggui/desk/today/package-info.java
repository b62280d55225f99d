/**
 * What must be done today. Each {@link io.zhanggui.desk.today.Duty} is looked up by one
 * {@link io.zhanggui.desk.today.DutySource} in the facts that are loaded; it says what is due, how fresh it is known, and
 * where its rows are. What cannot be looked up for want of a report says which one to import.
 */
@NullMarked
package io.zhanggui.desk.today;

import org.jspecify.annotations.NullMarked;
