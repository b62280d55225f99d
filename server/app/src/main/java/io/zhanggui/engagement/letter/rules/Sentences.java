package io.zhanggui.engagement.letter.rules;

import io.zhanggui.engagement.FigureWords;
import io.zhanggui.engagement.letter.LetterKind;
import io.zhanggui.engagement.letter.PeriodFacts;
import io.zhanggui.engagement.letter.PeriodFacts.Event;
import io.zhanggui.engagement.letter.PeriodFacts.EventKind;
import io.zhanggui.engagement.letter.PeriodFacts.Figure;
import io.zhanggui.engagement.letter.PeriodFacts.Gap;
import io.zhanggui.engagement.letter.PeriodFacts.Past;
import io.zhanggui.engagement.letter.PeriodFacts.Progress;
import io.zhanggui.engagement.paper.FigureRef;
import io.zhanggui.engagement.paper.Phrase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The sentences that letters are put together from; each is empty where there is nothing to say. */
final class Sentences {

    private static final int UNUSUAL = 4;
    /** More events than these nobody reads in a letter. */
    private static final int EVENTS = 8;

    private final PeriodFacts facts;
    private final Said said;

    Sentences(PeriodFacts facts) {
        this.facts = facts;
        this.said = new Said(facts);
    }

    Said said() {
        return said;
    }

    /** What is missing comes first: whoever reads on knows what the numbers lack. */
    Optional<Phrase> gaps() {
        if (facts.gaps().isEmpty()) {
            return Optional.empty();
        }
        String missing = facts.gaps().stream().map(Sentences::gap).collect(Collectors.joining("；"));
        return Optional.of(Phrase.of("数据不全：" + missing + "。与它有关的数，下面没有写或只含已有的日子。"));
    }

    private static String gap(Gap gap) {
        List<LocalDate> days = gap.days();
        if (days.size() == 1) {
            return gap.zh() + "缺" + Said.day(days.getFirst());
        }
        return gap.zh() + "缺 " + days.size() + " 天（" + Said.day(days.getFirst()) + " 至 " + Said.day(days.getLast())
                + "）";
    }

    /** A figure's level and its changes. */
    Phrase level(Figure figure) {
        List<Phrase> changes = new ArrayList<>();
        add(changes, figure, figure.before(), "比" + before());
        add(
                changes,
                figure,
                figure.sameWeekday(),
                "比上" + Said.weekday(facts.period().from()));
        add(changes, figure, figure.lastYear(), "比" + lastYear());
        Phrase level = said.named(figure);
        return changes.isEmpty() ? level : level.and("，").and(Said.join(changes, "，"));
    }

    private void add(List<Phrase> changes, Figure figure, @Nullable Past past, String than) {
        if (past != null) {
            changes.add(Phrase.of(than + " ").and(said.change(figure, past)));
        }
    }

    /** What the period before is called. */
    String before() {
        return switch (facts.kind()) {
            case DAILY -> "前一天";
            case WEEKLY -> "上周";
            case MONTHLY -> "上月";
        };
    }

    /** What the same period a year ago is called. */
    String lastYear() {
        return switch (facts.kind()) {
            case DAILY -> "去年同日";
            case WEEKLY -> "去年同周";
            case MONTHLY -> "去年同月";
        };
    }

    /** What there is no value of, and why. */
    Optional<Phrase> absent(String metric) {
        return facts.figures().stream()
                .filter(each -> each.metric().equals(metric) && each.value() == null)
                .findFirst()
                .map(figure ->
                        Phrase.of(figure.zh() + "没有数：" + Objects.requireNonNullElse(figure.reason(), "没有数据") + "。"));
    }

    /** What sales are made of, and which part moved most. */
    Optional<Phrase> drivers() {
        List<Drivers.Part> parts = Drivers.of(facts);
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        Phrase told = Said.join(
                parts.stream()
                        .map(part -> said.named(part.figure())
                                .and("（")
                                .and(said.change(part.figure(), part.before()))
                                .and("）"))
                        .toList(),
                "，");
        return Optional.of(Drivers.strongest(parts)
                .map(most ->
                        told.and("；与" + before() + "比，变动最大的是" + most.figure().zh() + "。"))
                .orElseGet(() -> told.and("；与" + before() + "比都没有变动。")));
    }

    /** How far the month's targets are, beside how much of the month is over. */
    List<Phrase> progress() {
        return facts.progress().stream().map(this::progress).toList();
    }

    private Phrase progress(Progress goal) {
        FigureRef target = FigureRef.kept(
                "target",
                goal.metric() + ":" + goal.month().from() + ":" + goal.month().to());
        Phrase begun = Phrase.of(goal.month().from().getMonthValue() + "月" + goal.zh() + "目标 ")
                .and(FigureWords.of(goal.target(), goal.unit()), target);
        BigDecimal value = goal.value();
        if (value == null || goal.target().signum() <= 0) {
            return begun.and("，完成多少还不知道。");
        }
        BigDecimal elapsed = Said.share(
                BigDecimal.valueOf(goal.until().days()),
                BigDecimal.valueOf(goal.month().days()));
        String over = goal.until().equals(goal.month()) ? "" : "，时间过了 " + Said.percent(elapsed);
        return begun.and("，到 " + goal.until().to().minusDays(1).getDayOfMonth() + " 日 ")
                .and(FigureWords.of(value, goal.unit()), said.asked(goal.metric(), goal.until()))
                .and("，完成 ")
                .and(Said.percent(Said.share(value, goal.target())), target)
                .and(over + "。");
    }

    /** What lies outside of the 28 days before, the first metrics first. */
    List<Phrase> unusual() {
        return facts.figures().stream()
                .filter(figure -> figure.value() != null)
                .flatMap(figure -> unusual(figure).stream())
                .limit(UNUSUAL)
                .toList();
    }

    private Optional<Phrase> unusual(Figure figure) {
        BigDecimal value = Objects.requireNonNull(figure.value());
        Past high = figure.high();
        Past low = figure.low();
        if (high != null && value.compareTo(high.value()) > 0) {
            return Optional.of(beyond(figure, "高于前 28 天的最高值 ", high));
        }
        return low != null && value.compareTo(low.value()) < 0
                ? Optional.of(beyond(figure, "低于前 28 天的最低值 ", low))
                : Optional.empty();
    }

    private Phrase beyond(Figure figure, String how, Past bound) {
        return said.named(figure)
                .and("，" + how)
                .and(said.past(figure, bound))
                .and("（" + Said.day(bound.period().from()) + "）。");
    }

    /** The events of a kind, each with its day. */
    List<Phrase> events(EventKind kind) {
        List<Event> all = facts.events(kind);
        List<Phrase> told =
                new ArrayList<>(all.stream().limit(EVENTS).map(Sentences::event).toList());
        if (all.size() > EVENTS) {
            told.add(Phrase.of("另有 " + (all.size() - EVENTS) + " 件，见任务列表"));
        }
        return told;
    }

    private static Phrase event(Event event) {
        Phrase text = event.subject().isEmpty()
                ? Phrase.of(event.text())
                : Phrase.of(event.text() + "（")
                        .and(event.id(), FigureRef.kept(event.subject(), event.id()))
                        .and("）");
        return switch (event.kind()) {
            case OVERDUE -> text.and("，应在" + Said.day(event.day()) + "完成");
            case DUE -> text.and("，" + Said.day(event.day()) + "到期");
            case MEETING, MILESTONE, STAGE, PLAN, CHANGE ->
                Phrase.of(Said.day(event.day()) + " ").and(text);
            case DONE, CAMPAIGN, GOAL -> text;
        };
    }

    /** One paragraph of all events of a kind. */
    Optional<Phrase> line(String heading, EventKind kind) {
        List<Phrase> events = events(kind);
        return events.isEmpty()
                ? Optional.empty()
                : Optional.of(Phrase.of(heading).and(Said.join(events, "；")).and("。"));
    }

    boolean isDaily() {
        return facts.kind() == LetterKind.DAILY;
    }
}
