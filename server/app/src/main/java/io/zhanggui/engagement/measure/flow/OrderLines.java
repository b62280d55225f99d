package io.zhanggui.engagement.measure.flow;

import io.zhanggui.engagement.measure.LiveFacts.Asked;
import io.zhanggui.engagement.measure.rules.Runs;
import io.zhanggui.settlement.Span;
import io.zhanggui.settlement.contract.Variant;
import io.zhanggui.settlement.facts.Fact;
import io.zhanggui.settlement.orders.OrderMeasure;
import io.zhanggui.settlement.orders.OrderMeasures;
import io.zhanggui.settlement.orders.OrderRows;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.warehouse.Aggregate;
import io.zhanggui.warehouse.Aggregate.Condition;
import io.zhanggui.warehouse.Aggregate.Function;
import io.zhanggui.warehouse.FactQuestion;
import io.zhanggui.warehouse.FactRows;
import io.zhanggui.warehouse.Facts;
import io.zhanggui.warehouse.Relation;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The order lines that computed facts were added up from, with pseudonyms for buyers and without numbers of orders. */
@Component
class OrderLines {

    private record Read(String rows, String day) {}

    private static final Map<String, Relation> RELATIONS =
            Map.of("order", Relation.ORDERS, "line", Relation.ORDER_LINES, "refund", Relation.REFUND_EVENTS);

    private static final Map<String, Condition> CONDITIONS = Map.of(
            "line", new Condition("sales", Condition.Test.KNOWN, null),
            "refund", new Condition("amount", Condition.Test.ABOVE, 0L));

    /** Which column of the relation a column of the file is, by kind of row. */
    private static final Map<String, Map<String, String>> COLUMNS = Map.of(
            "order",
            Map.of(
                    "state", "status",
                    "created", "created_at",
                    "paid", "paid_at",
                    "confirmed", "confirmed_at",
                    "total", "total",
                    "amount", "paid",
                    "kept", "kept_now",
                    "postage", "postage_due",
                    "settled", "settled",
                    "quantity", "items"),
            "line",
            Map.of(
                    "item", "item_id",
                    "state", "status",
                    "paid", "paid_at",
                    "amount", "sales",
                    "kept", "kept",
                    "quantity", "quantity"),
            "refund",
            Map.of("refunded", "refunded_at", "amount", "amount"));

    private final Facts facts;
    private final Pseudonyms pseudonyms;

    OrderLines(Facts facts, Pseudonyms pseudonyms) {
        this.facts = facts;
        this.pseudonyms = pseudonyms;
    }

    /** The file; empty where no fact is such a sum. */
    Optional<byte[]> file(Asked asked, List<Fact> collected) {
        Map<Read, Set<LocalDate>> days = days(collected);
        if (days.isEmpty()) {
            return Optional.empty();
        }
        List<String> lines = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        days.forEach((read, of) -> Runs.of(List.copyOf(of)).forEach(span -> read(asked, read, span, seen, lines)));
        StringBuilder text = new StringBuilder(String.join(",", OrderRows.COLUMNS)).append('\n');
        lines.stream().sorted().forEach(line -> text.append(line).append('\n'));
        return Optional.of(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Which days of which rows the facts are sums of. */
    private static Map<Read, Set<LocalDate>> days(List<Fact> collected) {
        Map<String, OrderMeasure> measures = OrderMeasures.read(OrderMeasures.released());
        Map<Read, Set<LocalDate>> days = new LinkedHashMap<>();
        for (Fact fact : collected) {
            OrderMeasure measure = measures.get(fact.metric());
            if (measure != null && fact.variant() == Variant.COMPUTED) {
                Set<LocalDate> of =
                        days.computeIfAbsent(new Read(measure.rows(), measure.day()), key -> new HashSet<>());
                fact.span().from().datesUntil(fact.span().to()).forEach(of::add);
            }
        }
        return days;
    }

    private void read(Asked asked, Read read, Span span, Set<String> seen, List<String> lines) {
        Scope scope = new Scope(asked.scope().agency(), Set.copyOf(asked.shops().values()));
        Condition condition = CONDITIONS.get(read.rows());
        FactQuestion question = new FactQuestion(
                RELATIONS.getOrDefault(read.rows(), Relation.ORDERS),
                List.of(new Aggregate(
                        "rows", Function.COUNT, null, condition == null ? List.of() : List.of(condition))),
                COLUMNS.getOrDefault(read.rows(), Map.of()).getOrDefault(read.day(), ""),
                new Period(span.from(), span.to()),
                List.of(),
                asked.asOf());
        FactRows found = facts.rows(scope, question, 0, Integer.MAX_VALUE);
        Map<String, Integer> places = new HashMap<>();
        for (String column : found.columns()) {
            places.put(column, places.size());
        }
        Map<Long, String> shops = new TreeMap<>();
        asked.shops().forEach((id, shop) -> shops.put(shop.value(), id));
        for (List<@Nullable Object> row : found.rows()) {
            Cells cells = new Cells(places, row);
            // An order is read by each of its days that some fact counts.
            boolean again =
                    read.rows().equals("order") && !seen.add(cells.text("shop_id") + " " + cells.text("order_no"));
            if (!again) {
                lines.add(line(asked, read.rows(), shops, cells));
            }
        }
    }

    private String line(Asked asked, String rows, Map<Long, String> shops, Cells cells) {
        Map<String, String> columns = COLUMNS.getOrDefault(rows, Map.of());
        List<String> line = new ArrayList<>();
        for (String column : OrderRows.COLUMNS) {
            line.add(
                    switch (column) {
                        case "rows" -> rows;
                        case "shop" -> quoted(shops.getOrDefault(Long.valueOf(cells.text("shop_id")), ""));
                        case "buyer" -> buyer(asked, cells.text("buyer"));
                        default -> quoted(cells.text(columns.getOrDefault(column, "")));
                    });
        }
        return String.join(",", line);
    }

    private String buyer(Asked asked, String buyer) {
        return buyer.isEmpty()
                ? ""
                : pseudonyms.of(asked.scope().agency(), asked.history().first().number(), buyer);
    }

    private static String quoted(String text) {
        return text.contains(",") || text.contains("\"") ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }

    /** A row's values as text: days for moments, nothing for nothing. */
    private record Cells(Map<String, Integer> places, List<@Nullable Object> row) {

        String text(String column) {
            Integer place = places.get(column);
            Object value = place == null ? null : row.get(place);
            return switch (value) {
                case null -> "";
                case Timestamp moment -> moment.toLocalDateTime().toLocalDate().toString();
                case LocalDateTime moment -> moment.toLocalDate().toString();
                default -> value.toString();
            };
        }
    }
}
