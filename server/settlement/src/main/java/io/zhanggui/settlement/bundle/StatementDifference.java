package io.zhanggui.settlement.bundle;

import io.zhanggui.settlement.Words;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Compares two statements: lines by their ids first, then everything else by its place. */
final class StatementDifference {

    private final List<Difference> differences = new ArrayList<>();

    private StatementDifference() {}

    static List<Difference> between(JsonNode held, JsonNode again) {
        StatementDifference compared = new StatementDifference();
        compared.lines(held.path("lines"), again.path("lines"));
        Set<String> names = names(held, again);
        names.remove("lines");
        names.forEach(name -> compared.node(name, held.path(name), again.path(name)));
        return compared.differences;
    }

    private void lines(JsonNode held, JsonNode again) {
        Map<String, JsonNode> then = byId(held);
        Map<String, JsonNode> now = byId(again);
        Set<String> ids = new LinkedHashSet<>(then.keySet());
        ids.addAll(now.keySet());
        for (String id : ids) {
            if (!then.containsKey(id) || !now.containsKey(id)) {
                boolean extra = then.containsKey(id);
                differ(
                        "line:" + id,
                        amount(then.get(id)),
                        amount(now.get(id)),
                        extra
                                ? new Words("重算没有这一行", "computing again gives no such line")
                                : new Words("结算单少了这一行", "the statement lacks this line"));
            } else {
                node("line:" + id, then.get(id), now.get(id));
            }
        }
        if (differences.isEmpty() && !held.equals(again)) {
            differ(
                    "lines",
                    String.valueOf(held.size()),
                    String.valueOf(again.size()),
                    new Words("行的次序或数量不同", "the lines stand in another order, or are more"));
        }
    }

    private static String amount(@Nullable JsonNode line) {
        return line == null ? "" : line.path("amount").asString("");
    }

    private static Map<String, JsonNode> byId(JsonNode lines) {
        Map<String, JsonNode> byId = new LinkedHashMap<>();
        lines.forEach(line -> byId.putIfAbsent(line.path("id").asString(""), line));
        return byId;
    }

    private void node(String where, JsonNode held, JsonNode again) {
        if (held.equals(again)) {
            return;
        }
        if (held.isObject() && again.isObject()) {
            names(held, again).forEach(name -> node(where + "." + name, held.path(name), again.path(name)));
        } else if (held.isArray() && again.isArray() && held.size() == again.size()) {
            for (int i = 0; i < held.size(); i++) {
                node(where + "[" + (i + 1) + "]", held.path(i), again.path(i));
            }
        } else {
            differ(where, text(held), text(again), new Words("重算的结果不同", "computed again it is another"));
        }
    }

    private static String text(JsonNode node) {
        return node.isString() ? node.asString() : node.toString();
    }

    private static Set<String> names(JsonNode held, JsonNode again) {
        Set<String> names = new LinkedHashSet<>();
        held.properties().forEach(each -> names.add(each.getKey()));
        again.properties().forEach(each -> names.add(each.getKey()));
        return names;
    }

    private void differ(String where, String held, String again, Words said) {
        differences.add(new Difference(where, held, again, said));
    }
}
