package io.zhanggui.connect.flow;

import io.zhanggui.connect.ConnectError;
import io.zhanggui.connect.Crosswalk;
import io.zhanggui.connect.rules.ItemCandidates;
import io.zhanggui.shared.Failure;
import io.zhanggui.shared.Period;
import io.zhanggui.shared.Scope;
import io.zhanggui.shared.UserId;
import io.zhanggui.warehouse.Aggregate;
import io.zhanggui.warehouse.FactAnswer;
import io.zhanggui.warehouse.FactQuestion;
import io.zhanggui.warehouse.FactRows;
import io.zhanggui.warehouse.Facts;
import io.zhanggui.warehouse.LoadId;
import io.zhanggui.warehouse.LoadRecord;
import io.zhanggui.warehouse.Loads;
import io.zhanggui.warehouse.NewLoad;
import io.zhanggui.warehouse.Relation;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The crosswalk on the warehouse's facts. */
@Component
class FactCrosswalk implements Crosswalk {

    private static final Period ALWAYS = new Period(LocalDate.of(2000, 1, 1), LocalDate.of(2100, 1, 1));
    private static final Pattern ITEM_ID = Pattern.compile("\\d{6,20}");
    private static final String UNMATCHED = "unmatched";
    /** Proposals are worked through from the top; each is compared with every item. */
    private static final int PROPOSED = 200;

    private static final int SHOWN = 500;

    private final Facts facts;
    private final Loads loads;
    private final Clock clock;

    FactCrosswalk(Facts facts, Loads loads, Clock clock) {
        this.facts = facts;
        this.loads = loads;
        this.clock = clock;
    }

    private record Lines(
            String code, String title, long lines, @Nullable BigDecimal amount) {
        BigDecimal known() {
            return amount == null ? BigDecimal.ZERO : amount;
        }
    }

    @Override
    public Overview of(Scope scope) {
        List<Lines> unmatched = unmatched(scope);
        ItemCandidates candidates = unmatched.isEmpty() ? new ItemCandidates(List.of()) : items(scope);
        List<Proposal> proposals = unmatched.stream()
                .limit(PROPOSED)
                .map(of -> new Proposal(
                        of.code(), of.title(), of.lines(), of.amount(), candidates.of(of.code(), of.title())))
                .toList();
        return new Overview(unmatched.size(), proposals, confirmed(scope));
    }

    private List<Lines> unmatched(Scope scope) {
        List<Aggregate.Condition> without =
                List.of(new Aggregate.Condition("item_id", Aggregate.Condition.Test.EQUALS, UNMATCHED));
        FactQuestion question = new FactQuestion(
                Relation.ORDER_LINES,
                List.of(
                        new Aggregate("lines", Aggregate.Function.COUNT, null, without),
                        new Aggregate("amount", Aggregate.Function.SUM, "sales", without)),
                "created_at",
                ALWAYS,
                columns("match_code", "match_title"),
                null);
        return facts.ask(scope, question).stream()
                .map(FactCrosswalk::lines)
                .filter(found -> found.lines() > 0)
                .filter(found -> !found.code().isEmpty() || !found.title().isEmpty())
                .sorted(Comparator.comparing(Lines::known)
                        .reversed()
                        .thenComparing(Lines::code)
                        .thenComparing(Lines::title))
                .toList();
    }

    private static Lines lines(FactAnswer answer) {
        BigDecimal lines = answer.values().get(0);
        BigDecimal fen = answer.values().get(1);
        return new Lines(
                text(answer, 0),
                text(answer, 1),
                lines == null ? 0 : lines.longValue(),
                fen == null ? null : fen.movePointLeft(2));
    }

    private ItemCandidates items(Scope scope) {
        FactQuestion question = new FactQuestion(
                Relation.ITEMS,
                List.of(new Aggregate("n", Aggregate.Function.COUNT, null, List.of())),
                "day",
                ALWAYS,
                columns("item_id", "title", "code"),
                null);
        ItemCandidates.Gathering items = new ItemCandidates.Gathering();
        facts.ask(scope, question).stream()
                .sorted(Comparator.comparing((FactAnswer answer) ->
                                Objects.requireNonNull(answer.values().getFirst()))
                        .reversed())
                .forEach(answer -> items.add(text(answer, 0), text(answer, 1), text(answer, 2)));
        return items.candidates();
    }

    private List<Confirmed> confirmed(Scope scope) {
        FactRows found = facts.rows(scope, matches(List.of()), 0, SHOWN);
        int load = found.columns().indexOf("load_id");
        int code = found.columns().indexOf("code");
        int title = found.columns().indexOf("title");
        int item = found.columns().indexOf("item_id");
        return found.rows().stream()
                .map(row -> {
                    long number = ((Number) Objects.requireNonNull(row.get(load))).longValue();
                    LoadRecord record = loads.find(scope, new LoadId(number)).orElseThrow();
                    return new Confirmed(
                            String.valueOf(row.get(code)),
                            String.valueOf(row.get(title)),
                            String.valueOf(row.get(item)),
                            record.by(),
                            record.committedAt());
                })
                .toList();
    }

    @Override
    public @Nullable String confirm(Scope scope, String code, String title, String itemId, UserId by) {
        if (!ITEM_ID.matcher(itemId).matches()) {
            throw new Failure(ConnectError.NOT_AN_ITEM, itemId);
        }
        List<Aggregate.Condition> same = List.of(
                new Aggregate.Condition("code", Aggregate.Condition.Test.EQUALS, code),
                new Aggregate.Condition("title", Aggregate.Condition.Test.EQUALS, title));
        FactRows before = facts.rows(scope, matches(same), 0, 1);
        String was = before.rows().isEmpty()
                ? null
                : String.valueOf(before.rows().getFirst().get(before.columns().indexOf("item_id")));
        if (!itemId.equals(was)) {
            LocalDateTime now = LocalDateTime.now(clock.withZone(Period.BEIJING));
            NewLoad load =
                    new NewLoad("商品对应 " + (code.isEmpty() ? title : code) + " → " + itemId, null, "item_match", 1, by);
            loads.load(scope, load, new ItemMatchRow(code, title, itemId, now));
        }
        return was;
    }

    private static FactQuestion matches(List<Aggregate.Condition> where) {
        return new FactQuestion(
                Relation.ITEM_MATCHES,
                List.of(new Aggregate("n", Aggregate.Function.COUNT, null, where)),
                "matched_at",
                ALWAYS,
                List.of(),
                null);
    }

    private static List<FactQuestion.By> columns(String... names) {
        return Stream.of(names)
                .<FactQuestion.By>map(FactQuestion.By.Column::new)
                .toList();
    }

    private static String text(FactAnswer answer, int group) {
        Object value = answer.groups().get(group);
        return value == null ? "" : value.toString();
    }
}
