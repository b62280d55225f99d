package io.zhanggui.metrics;

import io.zhanggui.shared.AgencyId;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The measures that metrics are made of, asked one by one. Who adds them up himself, such as a contract, must not compute
 * them a second time: they are read from the same facts in the same way as the metrics are.
 */
public interface BaseMeasures {

    /**
     * A measure of the catalogue.
     *
     * @param name its name
     * @param adds whether its values of days, and of shops, add up
     * @param ranged whether it is read from reports of one day or of several, so that days may be known only together
     * @param money whether its values are yuan
     * @param said what it counts or adds up
     */
    record BaseMeasure(String name, boolean adds, boolean ranged, boolean money, Note said) {}

    /**
     * A question for one measure.
     *
     * @param measure its name
     * @param period the days
     * @param byDay a value of each day; else one of all days together
     * @param where only what has these values, by the words of {@link Dimension}s
     * @param asOf as it was known then; null for now
     */
    record MeasureQuestion(
            String measure,
            Period period,
            boolean byDay,
            Map<String, String> where,
            @Nullable Instant asOf) {

        public MeasureQuestion {
            where = Collections.unmodifiableMap(new LinkedHashMap<>(where));
        }
    }

    /**
     * The answer.
     *
     * @param rows one for each day of the period, or one of all; money in yuan, nothing rounded but to 12 decimals
     * @param missingDays days of the period for which some fact it reads is not loaded
     * @param latestLoad when the newest load behind it was committed
     */
    record MeasureAnswer(
            List<MetricRow> rows,
            List<LocalDate> missingDays,
            @Nullable Instant latestLoad) {}

    /** What the metrics in force in an agency are made of. */
    Recipes recipes(AgencyId agency);

    /** Which version of its catalogue is in force; 0 where the agency changed nothing. */
    long version(AgencyId agency);

    /** The measure of a name, where there is one. */
    Optional<BaseMeasure> find(AgencyId agency, String name);

    /** Whether a measure can be narrowed to the values of a dimension. */
    boolean has(AgencyId agency, String name, Dimension dimension);

    /** The answers in the order of the questions; fails with {@link MetricError#NO_SUCH_METRIC} for an unknown measure. */
    List<MeasureAnswer> ask(Scope scope, List<MeasureQuestion> questions);
}
