package io.zhanggui.engagement.measure.rules;

import io.zhanggui.settlement.Fractions;
import io.zhanggui.settlement.facts.Fact;
import io.zhanggui.settlement.facts.FactReader;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Comparator;

/** Facts as a file the engine reads; the same facts give the same bytes. */
public final class FactsCsv {

    private FactsCsv() {}

    public static byte[] write(Collection<Fact> facts) {
        StringBuilder text = new StringBuilder(String.join(",", FactReader.COLUMNS)).append('\n');
        facts.stream()
                .sorted(Comparator.comparing(Fact::metric)
                        .thenComparing(Fact::scope)
                        .thenComparing(Fact::variant)
                        .thenComparing(Fact::span))
                .forEach(fact -> text.append(quoted(fact.metric()))
                        .append(',')
                        .append(quoted(fact.scope()))
                        .append(',')
                        .append(fact.span().from())
                        .append(',')
                        .append(fact.span().to())
                        .append(',')
                        .append(Fractions.exact(fact.value()))
                        .append(',')
                        .append(fact.variant().word())
                        .append('\n'));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String quoted(String text) {
        return text.contains(",") || text.contains("\"") ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }
}
