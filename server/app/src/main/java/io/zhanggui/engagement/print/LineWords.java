package io.zhanggui.engagement.print;

import io.zhanggui.settlement.Span;
import io.zhanggui.settlement.contract.Contract;
import io.zhanggui.settlement.contract.Kpi;
import io.zhanggui.settlement.statement.Line;
import io.zhanggui.settlement.statement.LineKind;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Lines of a statement in words. The engine's own words are part of released bundles and stay as they are there: names by
 * which lines are found within a statement, and days whose last does not belong to them.
 */
final class LineWords {

    private static final Pattern SPAN = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)\\.\\.(\\d{4}-\\d\\d-\\d\\d)");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");

    private final List<Kpi> kpis;

    LineWords(Contract contract) {
        this.kpis = contract.kpis();
    }

    /** {@code 指标奖励：净收金额（2026-08-01 起）} for {@code reward:kept:2026-08-01}. */
    String name(String id) {
        List<String> parts = Arrays.asList(id.split(":", -1));
        if (parts.getFirst().equals(LineKind.RESTATEMENT.word()) && parts.size() > 2) {
            return LineKind.RESTATEMENT.zh() + "（" + parts.get(1) + " 起的一期）："
                    + name(String.join(":", parts.subList(2, parts.size())));
        }
        return kind(parts.getFirst()) + subject(parts) + days(parts);
    }

    private static String kind(String word) {
        return Stream.of(LineKind.values())
                .filter(kind -> kind.word().equals(word))
                .map(LineKind::zh)
                .findFirst()
                .orElse(word);
    }

    private String subject(List<String> parts) {
        return kpis.stream()
                .filter(kpi -> parts.size() > 1 && kpi.id().equals(parts.get(1)))
                .map(kpi -> "：" + kpi.name())
                .findFirst()
                .orElse("");
    }

    private static String days(List<String> parts) {
        return parts.stream()
                .skip(1)
                .filter(part -> DAY.matcher(part).matches())
                .map(day -> "（" + day + " 起）")
                .findFirst()
                .orElse("");
    }

    /** How an amount was computed, with its days to the last. */
    String formula(Line line) {
        String words = line.formula().zh();
        if (line.kind() == LineKind.RESTATEMENT) {
            String corrected = line.id().split(":", 3)[2];
            words = words.startsWith(corrected) ? name(corrected) + words.substring(corrected.length()) : words;
        }
        return days(words);
    }

    /** Words of the engine with each span told to its last day. */
    static String days(String words) {
        return SPAN.matcher(words)
                .replaceAll(found ->
                        Figures.shortDays(new Span(LocalDate.parse(found.group(1)), LocalDate.parse(found.group(2)))));
    }
}
