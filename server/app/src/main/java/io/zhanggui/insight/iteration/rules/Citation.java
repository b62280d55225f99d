package io.zhanggui.insight.iteration.rules;

import io.zhanggui.insight.iteration.IterationError;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Period;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Evidence as people write it. */
public sealed interface Citation {

    /** {@code S12}. */
    record OfStudy(long number) implements Citation {}

    /** {@code E3}. */
    record OfExperiment(long number) implements Citation {}

    /** {@code pay_conversion@2026-10-01/2026-11-01}. */
    record OfMetric(String metric, Period days) implements Citation {}

    Pattern NUMBERED = Pattern.compile("([SE])([1-9]\\d{0,17})");
    Pattern METRIC = Pattern.compile("([a-z0-9_]+)@(\\d{4}-\\d\\d-\\d\\d)/(\\d{4}-\\d\\d-\\d\\d)");

    /** Fails with {@link IterationError#BAD_EVIDENCE} where it is none of these. */
    static Citation parse(String text) {
        Matcher numbered = NUMBERED.matcher(text.strip());
        if (numbered.matches()) {
            long number = Long.parseLong(numbered.group(2));
            return numbered.group(1).equals("S") ? new OfStudy(number) : new OfExperiment(number);
        }
        Matcher metric = METRIC.matcher(text.strip());
        if (metric.matches()) {
            try {
                return new OfMetric(
                        metric.group(1),
                        new Period(LocalDate.parse(metric.group(2)), LocalDate.parse(metric.group(3))));
            } catch (DateTimeException | IllegalArgumentException e) {
                throw new Failure(IterationError.BAD_EVIDENCE, e, text);
            }
        }
        throw new Failure(IterationError.BAD_EVIDENCE, text);
    }
}
