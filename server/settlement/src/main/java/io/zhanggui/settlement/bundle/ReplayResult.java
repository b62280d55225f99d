package io.zhanggui.settlement.bundle;

import io.zhanggui.settlement.Json;
import io.zhanggui.settlement.statement.Statement;
import io.zhanggui.settlement.statement.StatementJson;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a replay found.
 *
 * @param identical whether everything is as the bundle says
 * @param root SHA-256 of the manifest over the files found, as hex
 * @param key the public key of the signature, where there is one
 * @param contract number of the contract
 * @param period first day of the period
 * @param lines how many lines were computed again
 * @param facts how many facts the order rows were added up to; 0 where the bundle carries none
 * @param statement computed again, where that was possible
 * @param differences each of them
 */
public record ReplayResult(
        boolean identical,
        String root,
        Optional<String> key,
        String contract,
        String period,
        int lines,
        int facts,
        Optional<Statement> statement,
        List<Difference> differences) {

    /** Where a difference is that is about the signature. */
    static final String SIGNATURE = "signature";

    /** The fingerprint of the key that signed; empty where nobody did. */
    public Optional<String> fingerprint() {
        return key.map(Signing::fingerprint);
    }

    /** Whether a signature is there and fits the root. */
    public boolean isSigned() {
        return key.isPresent()
                && differences.stream().noneMatch(each -> each.where().equals(SIGNATURE));
    }

    static ReplayResult unreadable(List<Difference> differences) {
        return new ReplayResult(false, "", Optional.empty(), "", "", 0, 0, Optional.empty(), differences);
    }

    /** The JSON form; its schema is {@code replay.schema.json}. */
    public ObjectNode json() {
        ObjectNode node = Json.object();
        node.put("identical", identical);
        node.put("root", root);
        node.put("key", key.orElse(null));
        node.put("fingerprint", fingerprint().orElse(null));
        node.put("contract", contract);
        node.put("period", period);
        node.put("lines", lines);
        node.put("facts", facts);
        var differs = node.putArray("differences");
        differences.forEach(each -> differs.addObject()
                .put("where", each.where())
                .put("held", each.held())
                .put("again", each.again())
                .put("zh", each.said().zh())
                .put("en", each.said().en()));
        node.set("statement", statement.map(StatementJson::node).orElse(null));
        return node;
    }
}
