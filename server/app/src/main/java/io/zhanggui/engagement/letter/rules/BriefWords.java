package io.zhanggui.engagement.letter.rules;

import io.zhanggui.engagement.letter.PeriodFacts;
import io.zhanggui.engagement.letter.PeriodFacts.EventKind;
import io.zhanggui.engagement.letter.PeriodFacts.Figure;
import io.zhanggui.engagement.paper.Phrase;
import io.zhanggui.engagement.paper.Sheet;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The daily brief (row F173): key figures in a few sentences that fit a chat. A quiet day is said to be quiet; nothing is
 * said to fill it.
 */
final class BriefWords {

    private static final String SALES = "pay_amount";
    /** Beside the sales and what they are made of. */
    private static final List<String> FURTHER = List.of("ad_spend", "roi", "refund_amount");

    private final PeriodFacts facts;
    private final Sentences sentences;

    private BriefWords(PeriodFacts facts) {
        this.facts = facts;
        this.sentences = new Sentences(facts);
    }

    static Sheet write(PeriodFacts facts) {
        return new BriefWords(facts).sheet();
    }

    private Sheet sheet() {
        LocalDate day = facts.period().from();
        Sheet.Writer writer = Sheet.titled(facts.client() + " " + Said.day(day) + "（" + Said.weekday(day) + "）简报");
        sentences.gaps().ifPresent(writer::say);
        facts.find(SALES)
                .map(sales -> sentences.level(sales).and("。"))
                .or(() -> sentences.absent(SALES))
                .ifPresent(writer::say);
        sentences.progress().forEach(writer::say);
        sentences.drivers().ifPresent(writer::say);
        further().ifPresent(writer::say);
        List<Phrase> unusual = sentences.unusual();
        unusual.forEach(writer::say);
        sentences.line("昨天完成：", EventKind.DONE).ifPresent(writer::say);
        sentences.line("还没完成：", EventKind.OVERDUE).ifPresent(writer::say);
        sentences.line("今天到期：", EventKind.DUE).ifPresent(writer::say);
        sentences.line("昨天的会：", EventKind.MEETING).ifPresent(writer::say);
        sentences.line("昨天改动：", EventKind.CHANGE).ifPresent(writer::say);
        sentences.line("", EventKind.CAMPAIGN).ifPresent(writer::say);
        if (isQuiet(unusual)) {
            writer.say("各项数都在前 28 天的范围之内，没有新的预警，也没有到期的事：平稳的一天。");
        }
        return writer.done();
    }

    private Optional<Phrase> further() {
        List<Phrase> told = FURTHER.stream()
                .flatMap(metric -> facts.find(metric).stream())
                .map(this::shortly)
                .toList();
        return told.isEmpty()
                ? Optional.empty()
                : Optional.of(Said.join(told, "，").and("。"));
    }

    private Phrase shortly(Figure figure) {
        Phrase named = sentences.said().named(figure);
        return figure.before() == null
                ? named
                : named.and("（")
                        .and(sentences.said().change(figure, figure.before()))
                        .and("）");
    }

    /** Only where the data could have told otherwise. */
    private boolean isQuiet(List<Phrase> unusual) {
        boolean ranged = facts.figures().stream().anyMatch(figure -> figure.value() != null && figure.high() != null);
        return ranged
                && unusual.isEmpty()
                && facts.gaps().isEmpty()
                && facts.events(EventKind.OVERDUE).isEmpty()
                && facts.events(EventKind.DUE).isEmpty()
                && facts.events(EventKind.CAMPAIGN).isEmpty();
    }
}
