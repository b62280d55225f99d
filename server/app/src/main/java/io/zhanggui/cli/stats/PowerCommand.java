package io.zhanggui.cli.stats;

import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.experiment.Power;
import io.zhanggui.stats.experiment.PowerMetric;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code stats power}: size, detectable effect or power of a test before it starts. Reads no table. */
@Command(name = "power")
final class PowerCommand extends StatsTool {

    @Option(names = "--baseline", required = true)
    double baseline;

    @Option(names = "--sd", converter = AboveZeroConverter.class)
    @Nullable
    Double standardDeviation;

    @Option(names = "--effect")
    @Nullable
    Double effect;

    @Option(names = "--relative")
    @Nullable
    Double relative;

    @Option(names = "--n")
    @Nullable
    Long units;

    @Option(names = "--power", converter = ShareConverter.class)
    double power = 0.8;

    @Option(names = "--alpha", converter = ShareConverter.class)
    double alpha = 0.05;

    @Option(names = "--treatments")
    int treatments = 1;

    @Option(names = "--allocation", converter = AboveZeroConverter.class)
    double allocation = 1;

    @Spec
    @Nullable
    CommandSpec spec;

    PowerCommand(Pipes pipes) {
        super(pipes);
    }

    @Override
    void run(ToolOutput out) {
        if (treatments < 1) {
            throw wrongUse("--treatments 至少是 1  --treatments is at least 1");
        }
        Power question = new Power(metric(), alpha, treatments, allocation);
        answer(
                out,
                ask(question),
                plan -> out.json(ToolOutput.object()
                        .put("n_control", plan.controlUnits())
                        .put("n_treatment", plan.treatmentUnits())
                        .put("n_total", plan.allUnits())
                        .put("effect", plan.effect())
                        .put("power", plan.power())
                        .put("alpha_each", plan.alphaEach())));
    }

    private Estimate<Power.Plan> ask(Power question) {
        Double wanted = relative == null ? effect : Double.valueOf(relative * baseline);
        if (wanted == null && units == null) {
            throw wrongUse("需要 --effect（或 --relative）或 --n  --effect (or --relative) or --n is needed");
        }
        if (units == null) {
            return question.sampleSize(wanted == null ? 0 : wanted, power);
        }
        return wanted == null ? question.detectableEffect(units, power) : question.power(wanted, units);
    }

    private PowerMetric metric() {
        if (standardDeviation != null) {
            return new PowerMetric.Mean(baseline, standardDeviation);
        }
        if (!(baseline > 0 && baseline < 1)) {
            throw wrongUse(
                    "没有 --sd 时 --baseline 是比例，应在 0 与 1 之间  without --sd the baseline is a proportion between 0 and 1");
        }
        return new PowerMetric.Proportion(baseline);
    }

    private ParameterException wrongUse(String sentence) {
        if (spec == null) {
            throw new IllegalStateException(sentence);
        }
        return new ParameterException(spec.commandLine(), sentence);
    }
}
