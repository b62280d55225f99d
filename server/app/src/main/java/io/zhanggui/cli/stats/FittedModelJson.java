package io.zhanggui.cli.stats;

import io.zhanggui.stats.customer.Fitted;
import io.zhanggui.stats.customer.FittedParameter;
import tools.jackson.databind.node.ObjectNode;

/** A fitted customer model as the JSON object that stands on the first line of the output. */
final class FittedModelJson {

    private FittedModelJson() {}

    static ObjectNode of(String model, Fitted<?> fitted) {
        ObjectNode json = ToolOutput.object().put("model", model);
        ObjectNode parameters = json.putObject("parameters");
        ObjectNode errors = json.putObject("standard_errors");
        for (FittedParameter parameter : fitted.parameters()) {
            parameters.put(parameter.name(), parameter.value());
            errors.put(parameter.name(), parameter.standardError());
        }
        return json.put("log_likelihood", fitted.logLikelihood())
                .put("aic", fitted.akaike())
                .put("customers", fitted.customers())
                .put("distinct_histories", fitted.distinctHistories());
    }
}
