package io.zhanggui.settlement.statement;

import io.zhanggui.settlement.Fractions;
import io.zhanggui.settlement.Json;
import io.zhanggui.settlement.Span;
import io.zhanggui.settlement.Words;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** The JSON form of a statement: what is hashed, signed and compared. Its schema is {@code statement.schema.json}. */
public final class StatementJson {

    private StatementJson() {}

    /** The same statement gives the same bytes. */
    public static byte[] bytes(Statement statement) {
        return Json.text(node(statement)).getBytes(StandardCharsets.UTF_8);
    }

    /** As a tree. */
    public static ObjectNode node(Statement statement) {
        ObjectNode node = Json.object();
        node.put("contract", statement.contract());
        node.put("version", statement.version());
        node.put("rules", statement.rules());
        node.set("period", span(statement.period()));
        var lines = node.putArray("lines");
        statement.lines().forEach(line -> lines.add(line(line)));
        var kpis = node.putArray("kpis");
        statement.kpis().forEach(kpi -> kpis.add(kpi(kpi)));
        var caps = node.putArray("caps");
        statement.caps().forEach(cap -> caps.add(cap(cap)));
        node.put("payable", Fractions.money(statement.payableFen()));
        node.put("carried", Fractions.money(statement.carriedFen()));
        node.set("tax", tax(statement));
        node.put("total", Fractions.money(statement.totalFen()));
        node.put("due", statement.due().toString());
        var ledger = node.putArray("ledger");
        statement.ledger().forEach(entry -> ledger.add(entry(entry)));
        node.put("previous", statement.previous().orElse(null));
        var notes = node.putArray("notes");
        statement.notes().forEach(note -> notes.add(words(note)));
        return node;
    }

    private static ObjectNode line(Line line) {
        ObjectNode node = Json.object();
        node.put("id", line.id());
        node.put("kind", line.kind().word());
        node.put("zh", line.kind().zh());
        node.put("en", line.kind().en());
        node.set("of", span(line.of()));
        node.put("amount", Fractions.money(line.fen()));
        node.set("formula", words(line.formula()));
        return node;
    }

    private static ObjectNode kpi(KpiResult kpi) {
        ObjectNode node = Json.object();
        node.put("kpi", kpi.kpi());
        node.put("name", kpi.name());
        node.put("metric", kpi.metric().key());
        node.put("unit", kpi.metric().unit().name().toLowerCase(Locale.ROOT));
        node.set("period", span(kpi.span()));
        node.put("days", kpi.days());
        node.put("value", Fractions.shown(kpi.value()));
        node.put("baseline", kpi.baseline().map(Fractions::shown).orElse(null));
        node.put("target", Fractions.shown(kpi.target()));
        node.put("distance", Fractions.shown(kpi.distance()));
        node.put("verdict", kpi.verdict().word());
        node.put("attainment", Fractions.shown(kpi.attainment()));
        var inputs = node.putArray("inputs");
        kpi.inputs()
                .forEach(input -> inputs.addObject()
                        .put("metric", input.metric())
                        .put("scope", input.scope())
                        .put("value", Fractions.shown(input.value()))
                        .put("facts", input.facts()));
        return node;
    }

    private static ObjectNode cap(CapState cap) {
        ObjectNode node = Json.object();
        node.set("window", span(cap.window()));
        node.put("state", cap.state().word());
        node.put("counted", Fractions.money(cap.countedFen()));
        node.put("allowed", cap.allowedFen().map(Fractions::money).orElse(null));
        node.put("adjusted", Fractions.money(cap.adjustedFen()));
        return node;
    }

    private static ObjectNode tax(Statement statement) {
        ObjectNode node = Json.object();
        node.put("included", statement.tax().included());
        node.put("rate", Fractions.shown(statement.tax().rate()));
        node.put("invoice", statement.tax().invoice().name().toLowerCase(Locale.ROOT));
        node.put("amount", Fractions.money(statement.taxFen()));
        return node;
    }

    private static ObjectNode entry(LedgerEntry entry) {
        ObjectNode node = Json.object();
        node.set("period", span(entry.period()));
        ObjectNode amounts = node.putObject("amounts");
        entry.fen().forEach((id, fen) -> amounts.put(id, Fractions.money(fen)));
        node.put("profit", entry.profit().map(Fractions::exact).orElse(null));
        node.put("carried_base", Fractions.exact(entry.carriedBase()));
        return node;
    }

    private static ObjectNode span(Span span) {
        return Json.object()
                .put("from", span.from().toString())
                .put("to", span.to().toString());
    }

    private static ObjectNode words(Words words) {
        return Json.object().put("zh", words.zh()).put("en", words.en());
    }
}
