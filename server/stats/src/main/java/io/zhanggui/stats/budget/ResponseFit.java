package io.zhanggui.stats.budget;

import io.zhanggui.stats.Doubt.Reason;
import io.zhanggui.stats.Estimate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The curves of all channels and how well they explain the weeks.
 *
 * @param curves in the order of the data
 * @param explained R² of the whole model
 * @param explainedByChannels of what level, trend, season and controls leave
 * @param residualDeviation a week, in the response's unit
 */
public record ResponseFit(
        List<FittedCurve> curves, int weeks, double explained, double explainedByChannels, double residualDeviation) {
    public ResponseFit {
        curves = List.copyOf(curves);
    }

    /** The curves where all are identified; else NOT_IDENTIFIED with each channel in doubt and the test that would tell. */
    public Estimate<List<FittedCurve>> identified() {
        List<FittedCurve> vague =
                curves.stream().filter(curve -> !curve.isIdentified()).toList();
        if (vague.isEmpty()) {
            return Estimate.of(curves);
        }
        return Estimate.none(
                Reason.NOT_IDENTIFIED,
                vague.stream()
                        .map(curve -> "“%s”每周效果在 %.0f 到 %.0f 之间，差太多。可做的试验：%s"
                                .formatted(
                                        curve.channel(),
                                        curve.contributionInterval().lower(),
                                        curve.contributionInterval().upper(),
                                        curve.missing().map(IdentifyingTest::zh).orElse("")))
                        .collect(Collectors.joining("；")),
                vague.stream()
                        .map(curve -> "%s brings between %.0f and %.0f a week, too wide. A test that would tell: %s"
                                .formatted(
                                        curve.channel(),
                                        curve.contributionInterval().lower(),
                                        curve.contributionInterval().upper(),
                                        curve.missing().map(IdentifyingTest::en).orElse("")))
                        .collect(Collectors.joining("; ")));
    }
}
