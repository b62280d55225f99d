package io.zhanggui.insight.experiment.web;

import io.zhanggui.insight.experiment.Better;
import io.zhanggui.insight.experiment.ExperimentDesign;
import io.zhanggui.insight.experiment.ExperimentError;
import io.zhanggui.insight.experiment.ExperimentNumbers;
import io.zhanggui.insight.experiment.MetricKind;
import io.zhanggui.insight.experiment.ReadingMethod;
import io.zhanggui.insight.experiment.Varied;
import io.zhanggui.shared.Failure;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A design as it comes in; {@link ExperimentDesign} says what its parts mean. */
record DesignRequest(
        @Nullable String name,
        @Nullable String hypothesis,
        @Nullable Varied varied,
        @Nullable String metric,
        @Nullable String metricKey,
        @Nullable String unit,
        @Nullable BigDecimal cap,
        @Nullable List<String> variants,
        @Nullable NumbersRequest numbers) {

    /** The part the size follows from. */
    record NumbersRequest(
            @Nullable MetricKind kind,
            @Nullable Better better,
            @Nullable Double baseline,
            @Nullable Double deviation,
            @Nullable Double smallestEffect,
            @Nullable Double alpha,
            @Nullable Double power,
            @Nullable ReadingMethod method,
            @Nullable Long dailyUnits,
            @Nullable List<Integer> shares) {

        ExperimentNumbers numbers() {
            return new ExperimentNumbers(
                    given(kind, "kind"),
                    given(better, "better"),
                    given(baseline, "baseline"),
                    deviation,
                    given(smallestEffect, "smallestEffect"),
                    given(alpha, "alpha"),
                    given(power, "power"),
                    given(method, "method"),
                    given(dailyUnits, "dailyUnits"),
                    given(shares, "shares"));
        }
    }

    ExperimentDesign design() {
        return new ExperimentDesign(
                given(name, "name"),
                given(hypothesis, "hypothesis"),
                given(varied, "varied"),
                given(metric, "metric"),
                metricKey,
                unit,
                cap,
                given(variants, "variants"),
                given(numbers, "numbers").numbers());
    }

    private static <T> T given(@Nullable T value, String name) {
        if (value == null) {
            throw new Failure(ExperimentError.INCOMPLETE, name);
        }
        return value;
    }
}
