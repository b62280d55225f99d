package io.zhanggui.cli.stats;

import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.customer.Rfm;
import io.zhanggui.stats.customer.RfmCustomer;
import io.zhanggui.stats.customer.RfmScore;
import io.zhanggui.stats.customer.RfmSegment;
import io.zhanggui.stats.customer.RfmThresholds;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code stats rfm}: scores and segments from {@code id,recency,frequency,monetary}. */
@Command(name = "rfm")
final class RfmTool extends StatsTool {

    @ArgGroup(exclusive = false)
    @Nullable
    Limits limits;

    /** All three or none. */
    static final class Limits {
        @Option(names = "--recency", required = true, converter = CustomerOptions.Limits.class)
        List<Double> recency = List.of();

        @Option(names = "--frequency", required = true, converter = CustomerOptions.Limits.class)
        List<Double> frequency = List.of();

        @Option(names = "--monetary", required = true, converter = CustomerOptions.Limits.class)
        List<Double> monetary = List.of();

        RfmThresholds thresholds() {
            return new RfmThresholds(recency, frequency, monetary);
        }
    }

    RfmTool(Pipes pipes) {
        super(pipes);
    }

    @Override
    void run(ToolOutput out) {
        InputTable table = read(
                InputColumn.text("id"),
                InputColumn.number("recency"),
                InputColumn.number("frequency"),
                InputColumn.number("monetary"));
        List<String> ids = table.texts("id");
        double[] recency = table.numbers("recency");
        double[] frequency = table.numbers("frequency");
        double[] monetary = table.numbers("monetary");
        List<RfmCustomer> customers = IntStream.range(0, table.rows())
                .mapToObj(i -> new RfmCustomer(ids.get(i), recency[i], frequency[i], monetary[i]))
                .toList();
        answer(out, scores(customers), scores -> {
            out.row("id", "r", "f", "m", "segment", "zh", "en");
            scores.forEach(score -> write(out, score));
        });
    }

    private Estimate<List<RfmScore>> scores(List<RfmCustomer> customers) {
        List<RfmSegment> segments = RfmSegment.standard();
        return limits == null
                ? Rfm.quintiles(customers, segments)
                : Rfm.thresholds(customers, limits.thresholds(), segments);
    }

    private static void write(ToolOutput out, RfmScore score) {
        out.row(
                score.customer(),
                score.recency(),
                score.frequency(),
                score.monetary(),
                score.segment().map(RfmSegment::code).orElse(""),
                score.segment().map(RfmSegment::zh).orElse(""),
                score.segment().map(RfmSegment::en).orElse(""));
    }
}
