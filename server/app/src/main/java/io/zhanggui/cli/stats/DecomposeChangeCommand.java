package io.zhanggui.cli.stats;

import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.attribution.Contribution;
import io.zhanggui.stats.attribution.Decomposition;
import io.zhanggui.stats.attribution.Driver;
import io.zhanggui.stats.attribution.LogMeanDecomposition;
import io.zhanggui.stats.attribution.MixRateDecomposition;
import io.zhanggui.stats.attribution.MixRateDecomposition.Effects;
import io.zhanggui.stats.attribution.MixRateDecomposition.Segment;
import io.zhanggui.stats.attribution.ShapleyDecomposition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code stats decompose-change}: a change parted among segments and drivers without a rest. */
@Command(name = "decompose-change")
final class DecomposeChangeCommand extends StatsTool {

    enum Method {
        LOG_MEAN,
        SHAPLEY,
        MIX_RATE
    }

    @Option(names = "--method", converter = DashedEnums.ForDecomposition.class)
    Method method = Method.LOG_MEAN;

    DecomposeChangeCommand(Pipes pipes) {
        super(pipes);
    }

    @Override
    void run(ToolOutput out) {
        switch (method) {
            case LOG_MEAN -> drivers(out, LogMeanDecomposition::of);
            case SHAPLEY -> drivers(out, ShapleyDecomposition::of);
            case MIX_RATE -> answer(out, MixRateDecomposition.of(segments()), effects -> write(out, effects));
        }
    }

    private void drivers(ToolOutput out, java.util.function.Function<Driver, Estimate<Decomposition>> decompose) {
        InputTable table = read(
                InputColumn.text("segment"),
                InputColumn.text("driver"),
                InputColumn.number("before"),
                InputColumn.number("after"));
        Map<String, List<Driver>> segments = new LinkedHashMap<>();
        for (int row = 0; row < table.rows(); row++) {
            String driver = table.texts("driver").get(row);
            double before = table.numbers("before")[row];
            segments.computeIfAbsent(table.texts("segment").get(row), name -> new ArrayList<>())
                    .add(new Driver.Leaf(driver, before, table.numbers("after")[row]));
        }
        if (segments.isEmpty()) {
            refuse(out, Tables.empty());
            return;
        }
        List<Driver> terms = new ArrayList<>();
        segments.forEach((name, factors) -> terms.add(new Driver.Product(name, factors)));
        answer(out, decompose.apply(new Driver.Sum("total", terms)), parts -> write(out, parts));
    }

    private static void write(ToolOutput out, Decomposition parts) {
        out.row("segment", "driver", "before", "after", "contribution");
        for (Contribution each : parts.contributions()) {
            out.row(each.path().get(1), each.name(), each.before(), each.after(), each.amount());
        }
        out.row("total", "", parts.before(), parts.after(), parts.change());
    }

    private List<Segment> segments() {
        InputTable table = read(
                InputColumn.text("segment"),
                InputColumn.number("numerator_before"),
                InputColumn.number("denominator_before"),
                InputColumn.number("numerator_after"),
                InputColumn.number("denominator_after"));
        List<Segment> segments = new ArrayList<>();
        double[] numeratorsBefore = table.numbers("numerator_before");
        double[] denominatorsBefore = table.numbers("denominator_before");
        double[] numeratorsAfter = table.numbers("numerator_after");
        double[] denominatorsAfter = table.numbers("denominator_after");
        for (int row = 0; row < table.rows(); row++) {
            segments.add(new Segment(
                    table.texts("segment").get(row),
                    numeratorsBefore[row],
                    denominatorsBefore[row],
                    numeratorsAfter[row],
                    denominatorsAfter[row]));
        }
        return segments;
    }

    private static void write(ToolOutput out, Effects effects) {
        out.row("segment", "mix", "rate", "change");
        effects.effects().forEach(each -> out.row(each.name(), each.mix(), each.rate(), each.mix() + each.rate()));
        out.row("total", effects.mix(), effects.rate(), effects.change());
    }
}
