package io.zhanggui.warehouse.duck;

import static org.assertj.core.api.Assertions.assertThat;

import io.zhanggui.shared.Period;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Days kept as bits are the days they were made of, whatever period is asked. */
class KnownDaysProperties {

    private static final LocalDate START = LocalDate.of(2024, 2, 20);

    @Property
    void a_period_knows_just_the_days_of_the_set_that_lie_in_it(
            @ForAll @Size(max = 40) Set<@IntRange(max = 90) Integer> known,
            @ForAll @IntRange(min = -30, max = 120) int from,
            @ForAll @IntRange(min = 1, max = 60) int length) {
        TreeSet<LocalDate> days = known.stream().map(START::plusDays).collect(Collectors.toCollection(TreeSet::new));
        Period period = new Period(START.plusDays(from), START.plusDays(from + length));

        assertThat(new KnownDays(days, null, null).over(period).known())
                .isEqualTo(days.stream().filter(period::contains).collect(Collectors.toSet()));
    }
}
