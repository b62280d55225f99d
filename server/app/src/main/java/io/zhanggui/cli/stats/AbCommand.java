package io.zhanggui.cli.stats;

import io.zhanggui.stats.Doubt;
import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.experiment.Adjustment;
import io.zhanggui.stats.experiment.ConfidenceSequence;
import io.zhanggui.stats.experiment.OutlierReport;
import io.zhanggui.stats.experiment.SampleRatioCheck;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/** {@code stats ab}: variants against a control. */
@Command(name = "ab")
final class AbCommand extends StatsTool {

    @Option(names = "--rows")
    boolean rows;

    @Option(names = "--metric")
    AbMetric metric = AbMetric.mean;

    @Option(names = "--method")
    AbMethod method = AbMethod.fixed;

    @Option(names = "--alpha", converter = ShareConverter.class)
    double alpha = 0.05;

    @Option(names = "--control")
    @Nullable
    String control;

    @Option(names = "--split", split = ",", converter = AboveZeroConverter.class)
    List<Double> split = new ArrayList<>();

    @Option(names = "--srm", converter = ShareConverter.class)
    double srm = SampleRatioCheck.DEFAULT_THRESHOLD;

    @Option(names = "--adjust")
    Adjust adjust = Adjust.holm;

    @Option(names = "--tightest", converter = AboveZeroConverter.class)
    double tightest = 10_000;

    @Option(names = "--winsorise", converter = ShareConverter.class)
    @Nullable
    Double winsorise;

    @Spec
    @Nullable
    CommandSpec spec;

    /** The words of {@code --adjust}. */
    enum Adjust {
        holm(Adjustment.HOLM),
        bh(Adjustment.BENJAMINI_HOCHBERG);

        final Adjustment adjustment;

        Adjust(Adjustment adjustment) {
            this.adjustment = adjustment;
        }
    }

    AbCommand(Pipes pipes) {
        super(pipes);
    }

    @Override
    void run(ToolOutput out) {
        if (winsorise != null && (!rows || metric != AbMetric.mean)) {
            throw wrongUse("--winsorise 只用于 --rows 加 --metric mean  --winsorise goes with --rows and --metric mean");
        }
        ObjectNode json = ToolOutput.object()
                .put("metric", metric.name())
                .put("method", method.name())
                .put("alpha", alpha);
        Estimate<ObjectNode> answer = rows ? fromRows(json) : fromSums(json);
        answer(out, answer, out::json);
    }

    private Estimate<ObjectNode> fromSums(ObjectNode json) {
        AbInput input = new AbInput(metric, read(AbInput.columns(metric)));
        return input.read().flatMap(sums -> compare(json, sums, input.isAdjustable()));
    }

    private Estimate<ObjectNode> fromRows(ObjectNode json) {
        AbRows input = new AbRows(metric, read(AbRows.columns(metric)));
        Optional<Estimate<OutlierReport>> outliers = input.outliers(winsorise);
        if (outliers.isEmpty()) {
            return compare(json, input.read(Double.POSITIVE_INFINITY), input.isAdjustable());
        }
        return outliers.get().flatMap(report -> {
            json.set("winsorised", AbJson.outliers(report));
            return compare(json, input.read(report.bounds().upper()), input.isAdjustable());
        });
    }

    private Estimate<ObjectNode> compare(ObjectNode json, List<VariantSums> found, boolean adjustable) {
        if (found.size() < 2) {
            return Estimate.none(
                    Doubt.Reason.TOO_LITTLE_DATA,
                    "输入里有 " + found.size() + " 个组，至少需要对照和另一个组",
                    "the input has " + found.size() + " variants; a control and another one are needed");
        }
        List<VariantSums> sums = controlFirst(found);
        json.put("control", sums.getFirst().variant());
        return SampleRatioCheck.check(
                        found.stream().mapToLong(arm -> arm.values().count()).toArray(), weights(found.size()), srm)
                .flatMap(finding -> {
                    json.set("srm", AbJson.sampleRatio(finding, found, srm));
                    return new AbReading(json, metric, method, alpha, adjust.adjustment, sequence())
                            .read(sums, adjustable);
                });
    }

    private ConfidenceSequence sequence() {
        return new ConfidenceSequence(alpha, (long) Math.ceil(tightest), ConfidenceSequence.DEFAULT_FIRST_LOOK);
    }

    private List<VariantSums> controlFirst(List<VariantSums> found) {
        if (control == null) {
            return found;
        }
        List<VariantSums> sums = new ArrayList<>(found);
        int place = found.stream().map(VariantSums::variant).toList().indexOf(control);
        if (place < 0) {
            throw wrongUse("输入里没有 --control 所说的组 " + control + "  the input has no variant " + control);
        }
        sums.addFirst(sums.remove(place));
        return sums;
    }

    private double[] weights(int variants) {
        if (!split.isEmpty() && split.size() != variants) {
            throw wrongUse("--split 有 " + split.size() + " 个数，输入有 " + variants + " 个组  --split has " + split.size()
                    + " numbers, the input " + variants + " variants");
        }
        double[] weights = new double[variants];
        for (int i = 0; i < variants; i++) {
            weights[i] = split.isEmpty() ? 1 : split.get(i);
        }
        return weights;
    }

    private ParameterException wrongUse(String sentence) {
        if (spec == null) {
            throw new IllegalStateException(sentence);
        }
        return new ParameterException(spec.commandLine(), sentence);
    }
}
