package io.zhanggui.insight.experiment;

import io.zhanggui.shared.Failure;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is tested and how; fixed from the start on.
 *
 * @param hypothesis in one sentence
 * @param metric its name
 * @param metricKey its key in the catalogue; null where the shop's files do not hold it
 * @param unit of means and ratios, such as 元; null for proportions
 * @param cap the outlier rule: values of single units above it are pulled in to it before they are summed; null for none
 * @param variants their names, the control first
 */
public record ExperimentDesign(
        String name,
        String hypothesis,
        Varied varied,
        String metric,
        @Nullable String metricKey,
        @Nullable String unit,
        @Nullable BigDecimal cap,
        List<String> variants,
        ExperimentNumbers numbers) {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_HYPOTHESIS = 300;
    private static final int LONGEST_METRIC = 40;
    private static final int LONGEST_VARIANT = 30;
    private static final int LONGEST_UNIT = 8;

    public ExperimentDesign {
        name = text(name, LONGEST_NAME, ExperimentError.BAD_NAME);
        hypothesis = text(hypothesis, LONGEST_HYPOTHESIS, ExperimentError.BAD_HYPOTHESIS);
        metric = text(metric, LONGEST_METRIC, ExperimentError.BAD_METRIC);
        unit = unit == null || unit.isBlank() || numbers.kind() == MetricKind.PROPORTION
                ? null
                : text(unit, LONGEST_UNIT, ExperimentError.BAD_UNIT);
        variants = variants.stream()
                .map(variant -> text(variant, LONGEST_VARIANT, ExperimentError.BAD_VARIANT))
                .toList();
        if (variants.stream().distinct().count() < variants.size()
                || variants.size() != numbers.shares().size()
                || variants.stream().anyMatch(variant -> variant.matches(".*[,;\\t，；].*"))) {
            throw new Failure(ExperimentError.BAD_VARIANT, LONGEST_VARIANT);
        }
        if (cap != null && (cap.signum() <= 0 || numbers.kind() == MetricKind.PROPORTION || cap.precision() > 20)) {
            throw new Failure(ExperimentError.BAD_CAP);
        }
    }

    private static String text(String text, int longest, ExperimentError otherwise) {
        String plain = text.strip();
        if (plain.isEmpty() || plain.length() > longest || plain.chars().anyMatch(Character::isISOControl)) {
            throw new Failure(otherwise, longest);
        }
        return plain;
    }
}
