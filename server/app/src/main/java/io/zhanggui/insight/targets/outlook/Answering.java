package io.zhanggui.insight.targets.outlook;

import io.zhanggui.insight.targets.outlook.TargetAnswer.Ahead;
import io.zhanggui.insight.targets.outlook.TargetAnswer.Row;
import io.zhanggui.insight.targets.outlook.TargetAnswer.Words;
import io.zhanggui.insight.targets.rules.Warning;
import io.zhanggui.metrics.Unit;
import java.util.List;
import java.util.Locale;

/** The answer in one sentence. */
final class Answering {

    private static final double SURE = 0.995;

    private Answering() {}

    static Words sentence(int year, Row whole, Unit unit, List<Warning> warnings) {
        Words start = new Words(
                "%d 年目标 %s，已完成 %s".formatted(year, zh(whole.target().doubleValue(), unit), zh(whole.done(), unit)),
                "The %d target is %s; %s is done"
                        .formatted(year, en(whole.target().doubleValue(), unit), en(whole.done(), unit)));
        Words end = end(whole, unit);
        Words warned = warned(warnings);
        return new Words(start.zh() + end.zh() + warned.zh(), start.en() + end.en() + warned.en());
    }

    private static Words end(Row whole, Unit unit) {
        double target = whole.target().doubleValue();
        double share = target > 0 ? 100 * whole.done() / target : 100;
        if (whole.daysLeft() == 0) {
            boolean reached = whole.done() >= target;
            return new Words(
                    "（%.1f%%），%s。".formatted(share, reached ? "达成" : "没有达成"),
                    " (%.1f%%): %s.".formatted(share, reached ? "reached" : "missed"));
        }
        Ahead ahead = whole.ahead();
        if (ahead == null) {
            return new Words(
                    "（%.1f%%）；过去的数据推算不出余下的日子。".formatted(share),
                    " (%.1f%%); the past cannot tell the days that are left.".formatted(share));
        }
        return new Words(
                "（%.1f%%）；照过去的规律，期末到 %s（90%% 区间 %s–%s），达成的可能%s。"
                        .formatted(
                                share,
                                zh(ahead.mean(), unit),
                                zh(ahead.lower(), unit),
                                zh(ahead.upper(), unit),
                                chance(ahead.chance(), "约 ", "不到 0.5%", "超过 99.5%")),
                " (%.1f%%); as in the past it ends at %s (90%% interval %s–%s), reached with a chance of %s."
                        .formatted(
                                share,
                                en(ahead.mean(), unit),
                                en(ahead.lower(), unit),
                                en(ahead.upper(), unit),
                                chance(ahead.chance(), "about ", "below 0.5%", "above 99.5%")));
    }

    private static String chance(double chance, String about, String least, String most) {
        return chance > SURE ? most : chance < 1 - SURE ? least : about + Math.round(100 * chance) + "%";
    }

    private static Words warned(List<Warning> warnings) {
        long impossible = count(warnings, Warning.Grade.IMPOSSIBLE);
        long doubtful = count(warnings, Warning.Grade.DOUBTFUL);
        if (impossible + doubtful == 0) {
            return new Words("", "");
        }
        return impossible > 0
                ? new Words(
                        "其中 %d 个月的目标不可能达到。".formatted(impossible),
                        " %d months cannot be reached.".formatted(impossible))
                : new Words(
                        "有 %d 处需要从未有过的条件，见下。".formatted(doubtful),
                        " %d points need what was never seen; see below.".formatted(doubtful));
    }

    private static long count(List<Warning> warnings, Warning.Grade grade) {
        return warnings.stream().filter(warning -> warning.grade() == grade).count();
    }

    static String zh(double value, Unit unit) {
        String word = unit == Unit.YUAN ? "元" : "";
        return Math.abs(value) >= 10_000
                ? String.format(Locale.ROOT, "%,.2f 万%s", value / 10_000, word)
                : String.format(Locale.ROOT, "%,.0f %s", value, word).strip();
    }

    static String en(double value, Unit unit) {
        return String.format(Locale.ROOT, "%,.0f", value) + (unit == Unit.YUAN ? " CNY" : "");
    }
}
