package io.zhanggui.cli.stats;

import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.attribution.Credits;
import io.zhanggui.stats.attribution.MarkovAttribution;
import io.zhanggui.stats.attribution.RuleAttribution;
import io.zhanggui.stats.attribution.RuleAttribution.Rule;
import io.zhanggui.stats.attribution.ShapleyAttribution;
import io.zhanggui.stats.attribution.ShapleyAttribution.Worth;
import io.zhanggui.stats.attribution.TouchPath;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code stats attribute}: conversions and money credited to the channels of paths. */
@Command(name = "attribute")
final class AttributeCommand extends StatsTool {

    enum Method {
        LAST,
        FIRST,
        LINEAR,
        POSITION,
        TIME_DECAY,
        MARKOV,
        SHAPLEY,
        SHAPLEY_RATE
    }

    @Option(names = "--method", required = true, converter = DashedEnums.ForAttribution.class)
    Method method = Method.LAST;

    @Option(names = "--half-life", converter = AboveZeroConverter.class)
    double halfLife = 7;

    @Option(names = "--permutations")
    int permutations = 2000;

    @Option(names = "--seed")
    long seed = 1;

    AttributeCommand(Pipes pipes) {
        super(pipes);
    }

    @Override
    void run(ToolOutput out) {
        answer(out, credits(paths()), credits -> {
            out.row("channel", "share", "conversions", "value");
            for (Credits.Credit each : credits.credits()) {
                out.row(each.channel(), each.share(), each.conversions(), Tables.yuan(each.valueFen()));
            }
        });
    }

    private Estimate<Credits> credits(List<TouchPath> paths) {
        return switch (method) {
            case LAST -> RuleAttribution.of(paths, Rule.LAST);
            case FIRST -> RuleAttribution.of(paths, Rule.FIRST);
            case LINEAR -> RuleAttribution.of(paths, Rule.LINEAR);
            case POSITION -> RuleAttribution.of(paths, Rule.POSITION);
            case TIME_DECAY ->
                RuleAttribution.of(paths, Rule.TIME_DECAY, new RuleAttribution.Settings(0.4, 0.4, halfLife));
            case MARKOV -> MarkovAttribution.of(paths).map(MarkovAttribution.Result::credits);
            case SHAPLEY -> ShapleyAttribution.of(paths, Worth.CONVERSIONS, Math.max(2, permutations), seed);
            case SHAPLEY_RATE -> ShapleyAttribution.of(paths, Worth.RATE, Math.max(2, permutations), seed);
        };
    }

    private List<TouchPath> paths() {
        InputTable table = read(
                InputColumn.text("path"),
                InputColumn.number("paths"),
                InputColumn.number("conversions"),
                InputColumn.number("value").optional(),
                InputColumn.text("days").optional());
        double[] counts = table.numbers("paths");
        double[] conversions = table.numbers("conversions");
        double[] values = table.has("value") ? table.numbers("value") : new double[counts.length];
        List<TouchPath> paths = new ArrayList<>();
        for (int row = 0; row < counts.length; row++) {
            TouchPath path = TouchPath.of(
                    table.texts("path").get(row),
                    whole(table, row, "paths", counts[row]),
                    whole(table, row, "conversions", conversions[row]),
                    Tables.fen(values[row]));
            paths.add(table.has("days") ? aged(table, row, path) : path);
        }
        return paths;
    }

    private static long whole(InputTable table, int row, String column, double value) {
        if (value != Math.rint(value) || value < 0 || value > 1e12) {
            throw table.refusal(row, column, value, "0 到 1 万亿的整数 / a whole number from 0 to 1e12");
        }
        return (long) value;
    }

    private static TouchPath aged(InputTable table, int row, TouchPath path) {
        String cell = table.texts("days").get(row);
        if (cell.isEmpty()) {
            return path;
        }
        try {
            List<Double> days = Arrays.stream(cell.split(">"))
                    .map(part -> Double.valueOf(part.strip()))
                    .toList();
            return new TouchPath(path.channels(), days, path.paths(), path.conversions(), path.valueFen());
        } catch (IllegalArgumentException e) {
            throw table.refusal(row, "days", cell, "每个触点一个天数，用 > 隔开 / one number a touch, separated by >");
        }
    }
}
