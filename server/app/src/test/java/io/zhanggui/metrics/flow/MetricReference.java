package io.zhanggui.metrics.flow;

import io.zhanggui.metrics.Band;
import io.zhanggui.metrics.Dimension;
import io.zhanggui.metrics.MetricDefinition;
import io.zhanggui.metrics.MetricGroup;
import io.zhanggui.metrics.MetricKind;
import io.zhanggui.metrics.Note;
import io.zhanggui.metrics.Unit;
import io.zhanggui.metrics.catalogue.Catalogue;
import io.zhanggui.metrics.catalogue.Measure;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The catalogue as a page for people: all metrics by group, with formula, sources, bands and caveats. */
final class MetricReference {

    private static final String HEAD = """
        # Metrics

        Every number that Zhanggui shows, as `server/app/src/main/resources/catalogue` declares it. This page is written from
        there; a test fails when it is out of date, and says how to write it anew.

        %d metrics in %d groups. *computed*: from orders and other single facts. *reported*: the platform's own report says
        it. *typed*: people typed it into the template workbook with its source, for no export holds it. A band says who thinks
        so: a *premise of the plan* is the plan's own claim and no fact, and premises that contradict each other stand beside
        each other. Every metric can be split by day, week, month, quarter, year, weekday and shop; what else it can be split by
        is told with it, for its first source.

        """;

    private final Catalogue catalogue;

    MetricReference(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    String markdown() {
        Map<MetricGroup, List<MetricDefinition>> groups = new LinkedHashMap<>();
        catalogue
                .metrics()
                .values()
                .forEach(metric -> groups.computeIfAbsent(metric.group(), key -> new java.util.ArrayList<>())
                        .add(metric));
        StringBuilder page =
                new StringBuilder(HEAD.formatted(catalogue.metrics().size(), groups.size()));
        groups.forEach((group, of) -> {
            page.append("## ")
                    .append(group.zh())
                    .append(" · ")
                    .append(group.en())
                    .append("\n\n");
            of.forEach(metric -> metric(page, metric));
        });
        return page.toString();
    }

    private void metric(StringBuilder page, MetricDefinition metric) {
        page.append("### ").append(metric.zh()).append(" · ").append(metric.en());
        page.append(" `").append(metric.key()).append("`\n\n");
        page.append(metric.meaning().en())
                .append(" ")
                .append(metric.meaning().zh())
                .append("\n\n");
        line(page, what(metric));
        metric.formulas().forEach((source, formula) -> {
            Note words = metric.formulasInWords().get(source);
            line(
                    page,
                    source.name().toLowerCase(Locale.ROOT) + ": " + (words == null ? "" : words.en()) + " — `" + formula
                            + "`");
        });
        List<String> splits = splits(metric);
        if (!splits.isEmpty()) {
            line(page, "split by " + String.join(", ", splits));
        }
        metric.bands().stream()
                .collect(Collectors.groupingBy(Band::origin, LinkedHashMap::new, Collectors.toList()))
                .forEach((origin, bands) -> line(
                        page,
                        origin.en() + ": "
                                + bands.stream()
                                        .map(band -> range(metric.unit(), band))
                                        .collect(Collectors.joining(", "))));
        if (!metric.differs().isEmpty()) {
            line(page, "why the sources differ: " + joined(metric.differs()));
        }
        if (!metric.caveats().isEmpty()) {
            line(page, "mind: " + joined(metric.caveats()));
        }
        page.append("\n");
    }

    private List<String> splits(MetricDefinition metric) {
        List<Measure> measures = catalogue.formulas().get(metric.key()).get(metric.defaultSource()).measures().stream()
                .map(catalogue.measures()::get)
                .toList();
        return Splits.allowed(metric, measures).stream()
                .filter(dimension -> dimension.compareTo(Dimension.SHOP) > 0 || dimension == Dimension.HOUR)
                .map(Dimension::word)
                .toList();
    }

    private static String what(MetricDefinition metric) {
        String kind = metric.kind() == MetricKind.LEVEL ? "" : metric.kind().en() + " of `" + metric.of() + "`, ";
        String better = switch (metric.better()) {
            case HIGHER -> "higher is better";
            case LOWER -> "lower is better";
            case NEITHER -> "neither way is better";
        };
        String days = switch (metric.overDays()) {
            case SUM -> "days add up";
            case WHOLE -> "worked out over the whole period";
            case AVERAGE -> "over several days the daily mean";
            case LAST -> "over several days the last";
        };
        return kind + metric.unit().name().toLowerCase(Locale.ROOT) + ", " + better + ", " + days + ", by day "
                + metric.date();
    }

    private static String range(Unit unit, Band band) {
        BigDecimal from = band.from();
        BigDecimal to = band.to();
        return band.level().en()
                + (from == null ? "" : (band.fromIncluded() ? " from " : " above ") + shown(unit, from))
                + (to == null ? "" : (band.toIncluded() ? " to " : " below ") + shown(unit, to));
    }

    private static String shown(Unit unit, BigDecimal number) {
        String hundredfold = number.movePointRight(2).stripTrailingZeros().toPlainString();
        return switch (unit) {
            case PERCENT -> hundredfold + " %";
            case POINTS -> hundredfold + " points";
            default -> number.toPlainString();
        };
    }

    private static String joined(List<Note> notes) {
        return notes.stream().map(Note::en).collect(Collectors.joining(" "));
    }

    private static void line(StringBuilder page, String text) {
        page.append("- ").append(text).append("\n");
    }
}
