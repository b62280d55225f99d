package io.zhanggui.engagement.web;

import io.zhanggui.engagement.ContractTrial;
import io.zhanggui.settlement.Finding;
import io.zhanggui.settlement.Finding.Weight;
import io.zhanggui.settlement.Outcome;
import io.zhanggui.settlement.Outcome.Done;
import io.zhanggui.settlement.Outcome.Refused;
import io.zhanggui.settlement.Refusal;
import io.zhanggui.settlement.contract.ContractReader.Reading;
import io.zhanggui.settlement.statement.Statement;
import io.zhanggui.settlement.statement.StatementJson;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A trial as the page sees it. */
final class TrialView {

    private TrialView() {}

    static ObjectNode of(Reading reading) {
        ObjectNode node = JsonMapper.shared().createObjectNode();
        node.put("signable", reading.signable());
        node.set("findings", findings(reading.findings()));
        return node;
    }

    static ObjectNode of(ContractTrial trial) {
        ObjectNode node = of(trial.reading());
        node.set("factFindings", findings(trial.factFindings()));
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
            case Refused<List<Statement>> reasons -> reasons.reasons().forEach(reason -> refused.add(refusal(reason)));
        }
    }

    private static ObjectNode refusal(Refusal reason) {
        return JsonMapper.shared()
                .createObjectNode()
                .put("code", reason.code())
                .put("about", reason.about())
                .put("zh", reason.said().zh())
                .put("en", reason.said().en())
                .put("hintZh", reason.hint().zh())
                .put("hintEn", reason.hint().en());
    }

    private static ArrayNode findings(List<Finding> findings) {
        ArrayNode nodes = JsonMapper.shared().createArrayNode();
        for (Finding finding : findings) {
            nodes.addObject()
                    .put("code", finding.code())
                    .put("weight", finding.weight() == Weight.FAULT ? "fault" : "open")
                    .put("path", finding.path())
                    .put("line", finding.line())
                    .put("column", finding.column())
                    .put("found", finding.found())
                    .put("zh", finding.said().zh())
                    .put("en", finding.said().en())
                    .put("hintZh", finding.hint().zh())
                    .put("hintEn", finding.hint().en());
        }
        return nodes;
    }
}
