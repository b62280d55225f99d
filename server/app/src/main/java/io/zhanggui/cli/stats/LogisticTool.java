package io.zhanggui.cli.stats;

import io.zhanggui.stats.regression.Logistic;
import io.zhanggui.stats.regression.LogisticFit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** {@code stats logistic}. */
@Command(name = "logistic")
final class LogisticTool extends RegressionTool {

    @Option(names = "--weights", paramLabel = "NAME")
    @Nullable
    String weights;

    @Option(names = "--level", defaultValue = "0.95", converter = LevelOption.class)
    double level = 0.95;

    LogisticTool(Pipes pipes) {
        super(pipes);
    }

    @Override
    void run(ToolOutput out) {
        InputTable table = table(weights == null ? List.of() : List.of(InputColumn.number(weights)));
        answer(out, Logistic.fit(data(table, weights), level), fit -> out.json(json(fit)));
    }

    private static ObjectNode json(LogisticFit fit) {
        ObjectNode json = ToolOutput.object().put("model", "logistic").put("rows", fit.rows());
        json.set("coefficients", json(fit.coefficients()));
        json.put("log_likelihood", fit.logLikelihood())
                .put("deviance", fit.deviance())
                .put("null_deviance", fit.nullDeviance())
                .put("aic", fit.akaike())
                .put("pseudo_r_squared", fit.pseudoRSquared())
                .putObject("likelihood_ratio")
                .put("statistic", fit.likelihoodRatio().statistic())
                .put("degrees", fit.likelihoodRatio().degrees())
                .put("p", fit.likelihoodRatio().pValue());
        return json.put("iterations", fit.iterations());
    }
}
