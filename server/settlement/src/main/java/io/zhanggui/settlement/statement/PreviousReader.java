package io.zhanggui.settlement.statement;

import io.zhanggui.settlement.Finding;
import io.zhanggui.settlement.Finding.Weight;
import io.zhanggui.settlement.Fractions;
import io.zhanggui.settlement.Json;
import io.zhanggui.settlement.Span;
import io.zhanggui.settlement.Words;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hipparchus.fraction.BigFraction;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads what the next settlement must know of the statement before. */
public final class PreviousReader {

    private PreviousReader() {}

    /**
     * What is read.
     *
     * @param previous the statement's account of itself
     * @param fault what is wrong with the file
     */
    public record Reading(Optional<Previous> previous, Optional<Finding> fault) {}

    /** Reads the JSON of a statement. */
    public static Reading read(byte[] bytes) {
        try {
            JsonNode node = Json.read(bytes);
            List<LedgerEntry> ledger = new ArrayList<>();
            for (JsonNode entry : node.required("ledger")) {
                ledger.add(entry(entry));
            }
            Map<Span, Long> caps = new LinkedHashMap<>();
            for (JsonNode cap : node.required("caps")) {
                caps.put(span(cap.required("window")), fen(cap.required("adjusted")));
            }
            return new Reading(
                    Optional.of(new Previous(
                            node.required("contract").asString(),
                            span(node.required("period")),
                            ledger,
                            caps,
                            fen(node.required("carried")),
                            Hashes.sha256(bytes))),
                    Optional.empty());
        } catch (JacksonException | IllegalArgumentException | ArithmeticException | DateTimeException e) {
            Words said = new Words("这不是一份结算单：" + e.getMessage(), "this is no statement: " + e.getMessage());
            Words hint = new Words(
                    "给出上一期 settle --json 写出的文件", "give the file that settle --json wrote for the period before");
            return new Reading(
                    Optional.empty(),
                    Optional.of(new Finding("STATEMENT-1001", Weight.FAULT, "", 1, 1, "", said, hint)));
        }
    }

    private static LedgerEntry entry(JsonNode entry) {
        Map<String, Long> amounts = new LinkedHashMap<>();
        entry.required("amounts").properties().forEach(each -> amounts.put(each.getKey(), fen(each.getValue())));
        JsonNode profit = entry.required("profit");
        return new LedgerEntry(
                span(entry.required("period")),
                amounts,
                profit.isNull() ? Optional.empty() : Optional.of(number(profit)),
                number(entry.required("carried_base")));
    }

    private static Span span(JsonNode node) {
        return new Span(
                LocalDate.parse(node.required("from").asString()),
                LocalDate.parse(node.required("to").asString()));
    }

    private static long fen(JsonNode money) {
        return new BigDecimal(money.asString()).movePointRight(2).longValueExact();
    }

    private static BigFraction number(JsonNode node) {
        return Fractions.of(new BigDecimal(node.asString()));
    }
}
