package io.zhanggui.cli.stats;

import io.zhanggui.stats.Estimate;
import io.zhanggui.stats.customer.GammaGamma;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code stats gammagamma}: what a purchase is worth, from {@code id,x,mean_value}. */
@Command(name = "gammagamma")
final class GammaGammaTool extends StatsTool {

    /** The model has no time; a length is read and passed over, so that one script serves all three models. */
    @Option(names = "--predict", arity = "0..1", fallbackValue = "0", converter = CustomerOptions.Time.class)
    @Nullable
    Double predict;

    GammaGammaTool(Pipes pipes) {
        super(pipes);
    }

    @Override
    void run(ToolOutput out) {
        InputTable table =
                read(InputColumn.text("id"), InputColumn.number("x"), InputColumn.numberOrNothing("mean_value"));
        double[] x = table.numbers("x");
        double[] values = table.numbers("mean_value");
        answer(out, GammaGamma.fit(x, values), fitted -> {
            out.json(FittedModelJson.of("gammagamma", fitted));
            if (predict != null) {
                write(out, table.texts("id"), x, values, fitted.model());
            }
        });
    }

    private static void write(ToolOutput out, List<String> ids, double[] x, double[] values, GammaGamma model) {
        for (int i = 0; i < ids.size(); i++) {
            Estimate<Double> expected = model.expectedValue(x[i], values[i]);
            out.json(ToolOutput.object()
                    .put("id", ids.get(i))
                    .put("expected_value", expected.find().orElse(null))
                    .put(
                            "reason",
                            expected.findDoubt()
                                    .map(doubt -> doubt.reason().code())
                                    .orElse(null)));
        }
    }
}
