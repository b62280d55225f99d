package io.zhanggui.cli.stats;

import io.zhanggui.stats.regression.RegressionData;
import io.zhanggui.stats.regression.Ridge;
import io.zhanggui.stats.regression.RidgeFit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code stats ridge}. */
@Command(name = "ridge")
final class RidgeTool extends RegressionTool {

    @Option(names = "--penalty")
    @Nullable
    Double penalty;

    RidgeTool(Pipes pipes) {
        super(pipes);
    }

    @Override
    void run(ToolOutput out) {
        RegressionData data = data(table(List.of()), null);
        answer(out, penalty == null ? Ridge.choose(data) : Ridge.fit(data, penalty), fit -> out.json(json(fit)));
    }

    private ObjectNode json(RidgeFit fit) {
        ObjectNode json = ToolOutput.object()
                .put("model", "ridge")
                .put("rows", fit.rows())
                .put("penalty", fit.penalty())
                .put("penalty_chosen_by", penalty == null ? "generalised_cross_validation" : "user")
                .put("effective_degrees", fit.effectiveDegrees())
                .put("intercept", fit.intercept());
        ArrayNode terms = json.putArray("coefficients");
        fit.terms()
                .forEach(term -> terms.addObject()
                        .put("name", term.name())
                        .put("estimate", term.estimate())
                        .put("standard_error", term.standardError()));
        return json.put("r_squared", fit.rSquared())
                .put("residual_sum_of_squares", fit.residualSumOfSquares())
                .put("gcv", fit.crossValidation());
    }
}
