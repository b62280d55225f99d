package io.zhanggui.engagement.web;

import io.zhanggui.engagement.ContractTrial;
import io.zhanggui.engagement.SettlementJson;
import io.zhanggui.settlement.Outcome;
import io.zhanggui.settlement.Outcome.Done;
import io.zhanggui.settlement.Outcome.Refused;
import io.zhanggui.settlement.statement.Statement;
import io.zhanggui.settlement.statement.StatementJson;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A trial in the form of the command {@code settle}. */
final class TrialView {

    private TrialView() {}

    static ObjectNode of(ContractTrial trial) {
        ObjectNode node = SettlementJson.of(trial.reading());
        node.set("factFindings", SettlementJson.findings(trial.factFindings()));
        ArrayNode metrics = node.putArray("metrics");
        trial.metrics()
                .forEach((key, name) ->
                        metrics.addObject().put("key", key).put("zh", name.zh()).put("en", name.en()));
        ArrayNode statements = node.putArray("statements");
        ArrayNode refused = node.putArray("refused");
        trial.settle().ifPresent(outcome -> fill(outcome, statements, refused));
        return node;
    }

    private static void fill(Outcome<List<Statement>> outcome, ArrayNode statements, ArrayNode refused) {
        switch (outcome) {
            case Done<List<Statement>> done ->
                done.value().forEach(statement -> statements.add(StatementJson.node(statement)));
            case Refused<List<Statement>> reasons -> refused.addAll(SettlementJson.refusals(reasons.reasons()));
        }
    }
}
