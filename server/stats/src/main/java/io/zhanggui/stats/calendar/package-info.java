/**
 * The sales year of China: festivals that move sales, days off, and weekends that are worked.
 *
 * <p>Words: a {@link io.zhanggui.stats.calendar.Festival} comes once a year as an
 * {@link io.zhanggui.stats.calendar.Occurrence}; a {@link io.zhanggui.stats.calendar.DayKind} says who is free on a day.
 * All of it is read from {@code china.csv} by {@link io.zhanggui.stats.calendar.SalesCalendar}.
 */
@NullMarked
package io.zhanggui.stats.calendar;

import org.jspecify.annotations.NullMarked;
